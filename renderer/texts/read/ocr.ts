/**
 * Reads letters from pictures, Indonesian and English, without any network: engine and languages are files of ours. It runs in a worker
 * of its own beside the one that asks, one page at a time, and is let go of when nothing is left to read.
 */
import englishUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import indonesianUrl from '@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz?url';
import { createWorker, OEM, type Worker as Tesseract } from 'tesseract.js';
import engineUrl from 'tesseract.js/dist/worker.min.js?url';
import coreUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url';

export interface ReadPage {
  readonly text: string;
  /** From 0 to 100, the mean over its words. */
  readonly confidence: number;
}

let engine: Promise<Tesseract> | null = null;

export async function readPicture(picture: Blob): Promise<ReadPage> {
  engine ??= start();
  const { data } = await (await engine).recognize(picture);
  return { text: data.text.trim(), confidence: Math.round(data.confidence) };
}

/** In a worker addresses are taken as they are: they are made whole by the place of the worker itself. */
const whole = (url: string): string => new URL(url, self.location.href).href;

function start(): Promise<Tesseract> {
  const folder = whole(indonesianUrl).replace(/\/[^/]*$/, '');
  if (whole(englishUrl) !== `${folder}/eng.traineddata.gz`) throw new Error('the languages of the reader lie in different folders');
  return createWorker('ind+eng', OEM.LSTM_ONLY, {
    workerPath: whole(engineUrl),
    corePath: whole(coreUrl),
    // The engine asks for languages by name in one folder: vite.renderer.ts leaves their names as they are.
    langPath: folder,
    workerBlobURL: false,
    cacheMethod: 'none',
  });
}
