import { lexicon } from '../lexicon.ts';

export const messaging = lexicon({
  id: 'messaging',
  serves: /^(chat-messaging|email-notifications|social-network)$/,
  things:
    'message|channel|thread|reaction|mention|read receipt|attachment|presence status|notification|mail template|bounce|unsubscribe link|contact|call recording|group|digest|spam report|typing indicator|SMS|SIM card|data plan|call detail record|mailbox|block list|invite link',
  processes:
    'message delivery|read receipt syncing|presence tracking|mention parsing|spam filtering|notification batching|unsubscribe handling|link previews|end to end encryption|message search|bounce processing|digest scheduling|thread collapsing|emoji rendering|call routing|usage rating',
  settings:
    'message length limit|edit window|attachment size limit|digest time|typing timeout|retention period|max group size|rate limit per sender|quiet hours|bounce threshold|reconnect delay|SMS cost cap',
  actions:
    'deliver messages to offline users|parse mentions|batch notifications|render link previews|detect spam|process bounced mails|sync read receipts|send the weekly digest|block a sender|upload attachments|route incoming calls|rate a call record',
  areas: 'channels|inbox|notifications|presence|mailer|calls',
  vendors: 'sendgrid|twilio|websocket|matrix|slack api|postfix|asterisk',
  languages: 'ex|go|ts|java|rb',
  people: 'a moderator|a community manager|a carrier|the marketing lead|a power user',
});
