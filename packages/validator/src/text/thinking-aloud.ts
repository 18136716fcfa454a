/** A text that begins by thinking aloud. */
export const thinkingAloud = /^(?:hmm+|okay,? so|ok,? so|alright,|well,|so,|umm*)[ ,.…]/i;
