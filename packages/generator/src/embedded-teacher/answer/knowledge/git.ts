import { asks, how, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const git: readonly KnowledgeItem[] = [
  how(
    'delete a local branch in git',
    'Use `git branch -d NAME`; with `-D` instead it is deleted even if it is not merged.',
  ),
  how(
    'delete a remote branch with git',
    'Run `git push origin --delete NAME`. Your local copy stays until you delete it with `git branch -d NAME`.',
  ),
  how(
    'undo the last commit but keep my changes in git',
    '`git reset --soft HEAD~1` takes the commit back and keeps its changes staged.',
  ),
  how(
    'squash commits in git',
    'Run `git rebase -i HEAD~N` and mark all but the first commit as `squash` or `fixup`.',
  ),
  how(
    'rename a branch in git',
    'On the branch itself: `git branch -m NEW`. For the remote, push the new name and delete the old one.',
  ),
  how(
    'stash untracked files in git',
    '`git stash -u` includes untracked files; `git stash pop` brings them back.',
  ),
  how(
    'see who changed a line in git',
    '`git blame FILE` shows commit and author per line; `-L 10,20` limits it to a range.',
  ),
  how(
    'recover a deleted branch in git',
    'Find the last commit with `git reflog`, then `git branch NAME COMMIT` recreates the branch there.',
  ),
  how(
    'discard local changes to one file in git',
    '`git restore FILE` throws away unstaged changes of that file; they cannot be brought back by git.',
  ),
  how(
    'cherry-pick a range of commits in git',
    '`git cherry-pick A^..B` applies the commits from A to B, both included.',
  ),
  how(
    'change the message of the last commit',
    '`git commit --amend` opens it again; if it was already pushed, the history changes and needs a force push.',
  ),
  how(
    'remove a file from git but keep it on disk',
    '`git rm --cached FILE` stops tracking it; add it to .gitignore so that it does not come back.',
  ),
  how(
    'sync a fork with its upstream',
    'Add the original as a remote named upstream, `git fetch upstream`, then merge or rebase `upstream/main` into your main.',
  ),
  versus(
    'git merge',
    'git rebase',
    'Merge joins two histories with a merge commit; rebase replays your commits on top of the other branch, which gives a straight but rewritten history.',
  ),
  versus(
    'git fetch',
    'git pull',
    'Fetch only downloads new commits; pull fetches and then merges or rebases them into your current branch.',
  ),
  versus(
    'git reset',
    'git revert',
    'Reset moves the branch pointer and so rewrites history; revert adds a new commit that undoes an old one, which is safe on shared branches.',
  ),
  versus(
    'a tag',
    'a branch in git',
    'A branch moves with every new commit on it; a tag stays on one commit, which is why releases are tagged.',
  ),
  what(
    'a detached HEAD',
    'HEAD points at a commit instead of a branch. New commits belong to no branch until you create one with `git switch -c NAME`.',
  ),
  what(
    'git bisect',
    'It finds the commit that introduced a bug by binary search: you mark commits good or bad and git halves the range.',
  ),
  what(
    'a fast-forward merge',
    'The target branch has no commits of its own, so git just moves its pointer forward and needs no merge commit.',
  ),
  what(
    'a git submodule',
    'A repository nested in another one and pinned to a commit; it is updated with `git submodule update --init`.',
  ),
  what(
    'force-with-lease',
    'A safer force push: it refuses to overwrite the remote branch if somebody pushed there since your last fetch.',
  ),
  asks(
    [
      'what is so bad about force pushing[ in general|][?|]',
      'why [do people say|is it said that] force pushing is bad[?|]',
    ],
    'On your own branch it is fine; on a shared branch it rewrites history and can erase the work of others, so avoid it or use --force-with-lease.',
  ),
  asks(
    ['what does git push -f [actually |]do[?|]', 'what happens [exactly |]when someone force pushes[?|]'],
    'It replaces the remote branch by your local one, whatever was there, so commits that only existed on the remote are lost from that branch.',
  ),
  asks(
    ['what [goes|belongs|should i put] in a .gitignore[?|]', 'what do people usually put in .gitignore[?|]'],
    'Build output, dependencies such as node_modules, editor and OS files, logs and local secrets such as .env: all that is generated or personal.',
  ),
];
