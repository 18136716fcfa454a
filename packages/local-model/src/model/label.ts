/** What a complete output is called among the labels: a direct answer, or no tool of the toolset. */
export const answerLabel = 'answer';
export const noneLabel = 'none';
