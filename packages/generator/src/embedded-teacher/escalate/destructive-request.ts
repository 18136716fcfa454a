import type { Recipe } from '../draft.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { caseWords } from '../lexicon/case-words.ts';
import { drawFolder, drawPath, drawSourcePath } from '../scene/paths.ts';
import { drawArea, drawThing, drawVendor, plural } from '../scene/words.ts';
import { draftEscalation, type EscalationWords } from './draft-escalation.ts';

/** Deeds that cannot be taken back, or that touch production. */
export const destructiveRequest: Recipe = {
  id: 'destructive-request',
  weight: 5,
  draft(scene) {
    const { random } = scene;
    const thing = drawThing(scene);
    const slots = {
      thing,
      things: plural(thing),
      table: verbatim(caseWords(plural(thing), 'snake')),
      area: drawArea(scene),
      vendor: drawVendor(scene),
      path: verbatim(random.chance(0.6) ? drawSourcePath(scene) : drawPath(scene)),
      folder: verbatim(drawFolder(scene)),
      env: random.pick(['prod', 'production', 'live', 'the live system', 'eu-west prod', 'staging']),
      age: random.pick(['30 days', 'a year', '2023', '6 months', '90 days', 'last week']),
      n: verbatim(random.integer(2, 40)),
      branch: verbatim(
        random.pick([
          'main',
          'master',
          'develop',
          'release/2.4',
          'origin/main',
          `feature/${caseWords(thing, 'kebab')}`,
        ]),
      ),
    };
    return draftEscalation(scene, random.pick(kinds), { slots, contextShare: 0.35 });
  },
};

const kinds: readonly EscalationWords[] = [
  {
    asks: [
      '[delete|remove|wipe|purge|erase|drop|nuke] all [the |our |old |inactive |expired |test |]{things}[ from {env}| in the {env} database| older than {age}| please| now|]',
      'drop [the |]{table}[ table| table in {env}| and recreate it|]',
      'truncate {table}[ in {env}| table please|, it is only test data|]',
      "run DELETE FROM {table}[ where created_at < now() - interval '{age}'| on {env}| without a where, i want it empty|]",
      '[please|can you|just|go ahead and] [clear|empty|flush|reset] the {env} [{vendor} |][database|cache|queue|bucket|index]',
      'get rid of every {thing} [we have in {env}|older than {age}|nobody used since {age}]',
      'clean [up|out] the {things}[ table| in {env}|], [we need the space|they are useless|nobody uses them]',
      'overwrite the {env} {things} with the ones from [staging|my laptop|the dump of {age}]',
      'anonymize all {things} in {env} right now',
    ],
    questions: [
      'This would remove {things} for good in [that environment|the database]. Which ones exactly, is there a backup, and do you confirm it?',
      'Deleting {things} cannot be undone. Do you confirm, and for which environment and condition?',
      'Data of {things} would be lost. Who approved this, and shall a backup be taken first?',
      'Do you really want these {things} gone? Please name the environment, the exact filter and confirm there is a restorable backup.',
    ],
    contexts: [
      'Data loss on {things} is permanent without a backup.',
      'None of my means should delete data; a person has to carry this out or approve it.',
    ],
    thoughts: [
      'Removing {things} loses data that cannot be brought back, so a person must confirm it first.',
      'This is irreversible for stored {things}; acting without an explicit approval would be reckless.',
      'Wiping data is destructive and outside of what I may do alone, hence I ask.',
    ],
  },
  {
    asks: [
      '[delete|remove|rm|get rid of|erase|throw away] {path}[ please|, nobody uses it| and commit| - it is dead code|]',
      'rm -rf {folder}',
      '[delete|remove|wipe] [the whole |the |everything in |all files in ]{folder}[ folder| directory|]',
      '[move|rename|mv] {path} to {folder}',
      'move everything from {folder} [somewhere else|one level up|into {area}]',
      '[can you|please|just] delete {path}[ for me|?|]',
      '{path} is [obsolete|unused|dead], [delete it|remove the file|kill it]',
      "we don't need {folder} anymore, [delete it|remove the directory|clean it out]",
      'rename {path} to something [better|shorter]',
      'unlink {path}',
      'git rm {path}',
    ],
    questions: [
      'I cannot delete, move or rename files. Do you want to do that with {path} yourself, or shall I check first what still uses it?',
      'Removing or moving it is not something I can do, and its content would be lost. Do you confirm that you want it gone, and will you run that step?',
      'Is there a copy in version control? Deleting or moving has to be done by you; shall I look for references first?',
    ],
    contexts: ['There is no operation for deleting, moving or renaming.', 'Other code may still import it.'],
    thoughts: [
      'A path is named, but deleting or moving is no file operation I have, and it loses content.',
      'There is neither a delete nor a move operation, so this deed needs a person.',
      'Removing files can break what imports them; that decision and step belong to a human.',
    ],
  },
  {
    asks: [
      '[force push|git push --force|git push -f] [to |]{branch}[ please| now|, i know what i am doing|]',
      'reset {branch} hard to [last week|the previous release|HEAD~{n}|whatever origin has] [and push it|]',
      'rewrite the history of {branch} [so the secret is gone|and push|to drop the big file]',
      'delete [the branch |]{branch}[ locally and on the remote| on origin|]',
      'throw away all [uncommitted|local|my] changes[ on {branch}| in {area}|]',
      'git reset --hard && git clean -fdx',
      'make {branch} look [exactly |]like my branch, whatever it takes',
      'delete every branch [except {branch}|that is merged|older than {age}]',
      'drop all stashes[ and tags older than {age}|]',
      'squash the whole history of {branch} into one commit and push',
    ],
    questions: [
      'That rewrites or discards history on {branch} and others may lose work. Who agreed to it, and is there a backup branch?',
      'Commits on {branch} could be lost for everybody. Do you confirm this, and will you run the git command yourself?',
      'Uncommitted or remote work may be gone afterwards. Is anything on {branch} still needed?',
    ],
    contexts: [
      'Git commands are outside of my tools.',
      'Rewriting shared history affects everyone who has pulled it.',
    ],
    thoughts: [
      'Rewriting or discarding git history can destroy the work of others, so confirmation is needed.',
      'A git command with irreversible effect on {branch} is neither mine to run nor safe to assume.',
      'Shared history is at stake here; a person has to decide and carry it out.',
    ],
  },
  {
    asks: [
      '[deploy|ship|release|push|roll out] [this|the {area} service|the latest build|version 2.{n}] to {env}[ now| please| tonight|]',
      'restart [the |all ][{vendor}|{area}] [pods|servers|workers|nodes] in {env}',
      'scale [the |]{area} [down to zero|to {n} replicas] in {env}',
      'roll back {env} to [yesterday|the last release|v1.{n}]',
      'terraform destroy [in |on |]{env}',
      'terraform apply [in |on |]{env}[ with auto approve|]',
      'kubectl delete namespace {area}',
      'run the {thing} migration [on|against] {env}',
      'shut down the old {vendor} [cluster|account|instance]',
      '[rotate|revoke|regenerate] [all |the |][api keys|certificates|tokens] [in|for] {env}',
      'switch the DNS of {env} to the new {vendor} setup',
      'change the [price|plan|limit] of all {things} in {env}',
      'send the [{thing} |]newsletter to all customers[ now|]',
      'refund every {thing} from {age}',
      'kill the [worker|pod|process] on prod-{n}',
      'disable {vendor} for all customers in {env}',
    ],
    questions: [
      'This changes a running system for real users. Is it approved, and is there a maintenance window and a way back?',
      'Carrying this out is outside of my tools and affects users. Who should run it, and do you confirm?',
      'What would be interrupted, and who has approved it? Please confirm before anybody does this.',
    ],
    contexts: [
      'Deployments, infrastructure and production changes are done by people.',
      'A mistake here reaches customers at once.',
    ],
    thoughts: [
      'A change to a running system reaches real users and cannot be done with my tools, so ask.',
      'Operating on live systems needs approval from somebody responsible, not a guess by me.',
      'Production effects are hard to undo; the person has to confirm and run this.',
    ],
  },
];
