/** Words that a search query hardly ever needs: function words, ways of asking, names for code in general. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all also always am an and any anybody anyone anything anywhere are aren't around as
  at be because been before being below between both but by can can't cannot check code codebase come could
  couldn't did didn't do does doesn't doing don't done down dude each either else em ever every everywhere exactly
  exist exists file files find first for from get gets give go goes going gonna got grep guys had happen happening
  happens has hasn't have haven't having hello help here hey hi him his how how's i i'd i'll i'm i've idea if in
  inside instead into is isn't it it's its just kinda know let let's like live lives locate look looking looks
  main make many may maybe me mean might mine more most much must my myself need needs never no not now of off oh
  ok okay on once one only onto or other our ours out over own part piece place please pls plz point probably
  project pull put quick quickly really repo repository right same say search see seems shall she should show
  shows so some somebody someone something somewhere sort spot spots still stuff such suppose supposed sure take
  tell than thank thanks that that's the their them then there there's these they thing things think this those
  through to today together too tracked trying u uh um under until up us use used uses using usually very via
  wanna want wants was wasn't way ways we we'd we'll we're we've well were what what's whats when when's where
  where's wheres whether which while who who's whole whose why will with within without won't wondering work
  working works would wouldn't yeah yet you you're your yours actually already basically btw currently section
  implementation implemented implement defined define definition definitions declared handled handle handles
  responsible logic bit actual anywhere everywhere occurrence occurrences usage usages reference references
  place places line lines`.split(/\s+/),
);
