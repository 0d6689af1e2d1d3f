/** A letter as a scanner gives it: a slightly crooked picture of letters on paper that is not quite white. */
const WIDTH = 1240;
const HEIGHT = 1754;
const CROOKED = 0.006;

export async function sampleScanPng(lines: readonly string[]): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas in this window');
  pen.fillStyle = '#f3efe6';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.rotate(CROOKED);
  pen.fillStyle = '#2b2823';
  pen.font = '30px serif';
  for (const [index, line] of lines.entries()) pen.fillText(line, 130, 190 + index * 58);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
