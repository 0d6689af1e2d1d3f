/** A drawn map as a PNG, the kind of scan that an archive of plans is full of. Each `variant` differs. */
const WIDTH = 1200;
const HEIGHT = 850;
const FRAME = 40;

const paper = '#f6f1e4';
const ink = '#2a2a2a';
const fields = ['#dfe6c8', '#e9dcb8', '#d3e0da', '#eadfd3'] as const;
const water = '#bcd4e2';

export async function sampleMapPng(title: string, variant: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas in this window');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  drawFields(pen, variant);
  drawRiver(pen, variant);
  drawRoad(pen, variant);
  drawFrame(pen, title);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

type Pen = OffscreenCanvasRenderingContext2D;

/** Plots in a skewed grid, each with its number. */
function drawFields(pen: Pen, variant: number): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 1;
  pen.font = '18px sans-serif';
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      const x = FRAME + 20 + column * 155 + row * 8;
      const y = FRAME + 20 + row * 130 + ((column + variant) % 3) * 6;
      pen.fillStyle = fields[(row * 3 + column + variant) % fields.length] ?? paper;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(x + 146, y + 5);
      pen.lineTo(x + 140, y + 120);
      pen.lineTo(x + 6, y + 114);
      pen.closePath();
      pen.fill();
      pen.stroke();
      pen.fillStyle = ink;
      pen.fillText(String(row * 7 + column + 1), x + 14, y + 30);
    }
  }
}

function drawRiver(pen: Pen, variant: number): void {
  const y = 250 + variant * 70;
  pen.strokeStyle = water;
  pen.lineWidth = 34;
  pen.beginPath();
  pen.moveTo(FRAME, y);
  pen.bezierCurveTo(400, y - 120, 700, y + 180, WIDTH - FRAME, y + 40);
  pen.stroke();
}

function drawRoad(pen: Pen, variant: number): void {
  const x = 420 + variant * 120;
  for (const [width, colour] of [
    [16, ink],
    [12, '#ffffff'],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(x, FRAME);
    pen.quadraticCurveTo(x + 90, HEIGHT / 2, x - 40, HEIGHT - 130);
    pen.stroke();
  }
}

/** The double frame with the title block below. */
function drawFrame(pen: Pen, title: string): void {
  pen.fillStyle = paper;
  pen.fillRect(FRAME, HEIGHT - 130, WIDTH - 2 * FRAME, 90);
  pen.strokeStyle = ink;
  pen.lineWidth = 3;
  pen.strokeRect(FRAME, FRAME, WIDTH - 2 * FRAME, HEIGHT - 2 * FRAME);
  pen.lineWidth = 1;
  pen.strokeRect(FRAME - 8, FRAME - 8, WIDTH - 2 * FRAME + 16, HEIGHT - 2 * FRAME + 16);
  pen.beginPath();
  pen.moveTo(FRAME, HEIGHT - 130);
  pen.lineTo(WIDTH - FRAME, HEIGHT - 130);
  pen.stroke();
  pen.fillStyle = ink;
  pen.font = 'bold 26px sans-serif';
  pen.fillText(title, FRAME + 20, HEIGHT - 92, WIDTH - 2 * FRAME - 40);
  pen.font = '20px sans-serif';
  pen.fillText('Skala 1 : 5.000     CONTOH, bukan peta resmi', FRAME + 20, HEIGHT - 58);
}
