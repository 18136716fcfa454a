import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawFolder, drawPath, drawTestPath } from '../scene/paths.ts';
import {
  drawArea,
  drawPerson,
  drawProcess,
  drawSetting,
  drawThing,
  drawVendor,
  plural,
} from '../scene/words.ts';
import { draftEscalation, type EscalationWords } from './draft-escalation.ts';

/** "Can I delete X?": may we, should we, who decides. */
export const permissionOrPolicy: Recipe = {
  id: 'permission-or-policy',
  weight: 2.5,
  draft(scene) {
    const { random } = scene;
    const thing = drawThing(scene);
    const path = random.pick([drawPath, drawTestPath, drawFolder])(scene);
    const slots = {
      thing,
      things: plural(thing),
      area: drawArea(scene),
      vendor: drawVendor(scene),
      person: drawPerson(scene),
      path: verbatim(path),
      process: drawProcess(scene),
      setting: drawSetting(scene),
      n: verbatim(random.integer(2, 90)),
    };
    return draftEscalation(scene, words, { slots, contextShare: 0.25 });
  },
};

const words: EscalationWords = {
  asks: [
    '[can|may|could] i [delete|remove|drop|rename|overwrite|get rid of] {path}[?| or is it still needed?|]',
    'is it [ok|safe|fine|allowed] to [delete|remove|drop|wipe] [{path}|the {things} table|old {things}|the {vendor} account][?|]',
    '[am i|are we] allowed to [share|publish|export|sell|use] [the |our |]{things}[ with {vendor}| outside the company| for training a model|][?|]',
    '[should|shall] we [refund|block|compensate|drop|charge|sunset] [the customer|customers with expired {things}|{person}|all {things}][?|]',
    'do i need [approval|a review|permission|legal] [to change the {setting}|before touching {process}|to add {vendor}][?|]',
    'who [has to approve|signs off on|decides about] [the {thing} change|a new {setting}|switching to {vendor}][?|]',
    'can we [turn off|skip|drop|postpone] {process} [for this release|until {person} is back|to save money][?|]',
    'would it be [ok|a problem] if i [merged|deployed|shipped] the {thing} change [without review|on friday|before {person} has seen it][?|]',
    'is it [ok|fine] to [commit|push] directly to main[?| just this once?]',
    'can i give {person} [admin rights|access to {vendor}|the {things} export][?|]',
    'may we keep [the |]{things} for {n} years[?| or does legal object?]',
    'are we ok with [raising|lowering] the {setting} for {person} only[?|]',
    'can {path} go[?| or does anyone still need it?]',
    'should we accept the {vendor} contract[?| terms?]',
    'grant {person} access to [prod|the {area} database|all {things}]',
    'approve the {thing} [request|exception|discount] for {person}',
  ],
  questions: [
    'This needs a decision by whoever is responsible. Who owns it, and is there an approval?',
    'Who may decide this, and what would be lost if it goes wrong? Please confirm with the owner.',
    'I cannot grant that. Does the owner agree, and under which rule? Shall I look up where it is used meanwhile?',
    'What does your policy say here, and who signs it off? It is not mine to decide.',
  ],
  contexts: [
    'It is a question of permission or policy, not of code alone.',
    'A wrong decision here may not be reversible.',
  ],
  thoughts: [
    'A permission is asked for, and granting it belongs to a responsible person, not to me.',
    'Whether this is allowed depends on owners and policy that no tool can look up.',
    'It is a business decision with consequences; pass it to somebody who may take it.',
    'Saying yes could cause a loss that cannot be undone, therefore the owner must confirm.',
  ],
};
