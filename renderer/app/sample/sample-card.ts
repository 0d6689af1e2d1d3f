/** An identity card of nobody, as a camera gives it: nothing on it looks like a real one. */
const WIDTH = 856;
const HEIGHT = 540;

export async function sampleCardPng(name: string, number: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas in this window');
  pen.fillStyle = '#d9e4ea';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#b7c9d3';
  pen.fillRect(620, 120, 180, 240);
  pen.fillStyle = '#22303a';
  pen.font = '34px sans-serif';
  pen.fillText('KARTU CONTOH, BUKAN IDENTITAS', 48, 72);
  pen.font = '28px sans-serif';
  for (const [index, line] of [`Nomor ${number}`, `Nama ${name}`, 'Kabupaten Muara Lestari'].entries())
    pen.fillText(line, 48, 160 + index * 56);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
