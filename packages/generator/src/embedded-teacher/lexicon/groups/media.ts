import { lexicon } from '../lexicon.ts';

export const media = lexicon({
  id: 'media',
  serves: /^(media-streaming|content-management|audio-processing)$/,
  things:
    'video|playlist|subtitle track|thumbnail|transcoding job|article|comment|ad slot|live stream|podcast episode|watermark|media asset|upload|chapter mark|headline|embed|rights window|campaign|impression|banner|author page|feed|draft|bitrate ladder|paywall',
  processes:
    'video transcoding|adaptive bitrate switching|thumbnail generation|paywall metering|ad insertion|subtitle alignment|content moderation|draft autosaving|rights checking|image resizing|recommendation ranking|live stream failover|loudness normalization|feed generation|cache purging after publishing|view counting',
  settings:
    'segment length|max bitrate|thumbnail size|free article limit|ad frequency cap|upload size limit|autosave interval|cache TTL|watermark opacity|stream latency target|transcode timeout|image quality',
  actions:
    'transcode uploads|generate thumbnails|purge the CDN|count views|check geo restrictions|insert ads|burn in subtitles|autosave drafts|moderate comments|normalize loudness|publish scheduled articles|build the RSS feed',
  areas: 'player|transcoder|editor|ads|feeds|assets',
  vendors: 'ffmpeg|hls|contentful|wordpress|cloudfront|mux|youtube api',
  languages: 'go|ts|py|rs|php|cpp',
  people: 'an editor|the ad sales team|a creator|the newsroom|a listener',
});
