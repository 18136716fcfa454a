import { lexicon } from '../lexicon.ts';

export const machineLearning = lexicon({
  id: 'machine-learning',
  serves: /^(machine-learning-training|model-serving|language-model-agents|recommendation|computer-vision)$/,
  things:
    'embedding|checkpoint|feature store|tokenizer|training run|label|learning rate schedule|prompt template|evaluation set|inference request|augmentation|confusion matrix|model registry entry|vector index|batch|loss curve|hyperparameter|annotation|retrieval result|guardrail|reranker|experiment|attention mask|adapter|data split',
  processes:
    'early stopping|hyperparameter search|feature normalization|model versioning|drift detection|batch inference|chunking of documents|retrieval augmentation|label smoothing|gradient clipping|class balancing|prompt caching|mixed precision training|evaluation on the holdout set|embedding refresh|GPU memory accounting',
  settings:
    'learning rate|batch size|context window|similarity threshold|dropout|chunk size|chunk overlap|temperature|patience|warmup steps|number of epochs|top k|weight decay|random seed',
  actions:
    'normalize the features|split train and validation data|load the checkpoint|chunk documents before embedding|clip the gradients|log metrics to the tracker|rank the retrieved passages|tokenize the prompt|compute the F1 score|cache embeddings|pad the sequences|sample negatives',
  areas: 'models|training|inference|features|evaluation|retrieval',
  vendors: 'pytorch|mlflow|wandb|huggingface|onnx|ray|faiss|sagemaker',
  languages: 'py|rs|cpp|ts',
  people: 'a researcher|the annotation vendor|the ML lead|a reviewer|the product team',
});
