/** The arms as the letterhead prints them: at most 15 by 17 mm at 600 dots per inch, on white, as JPEG; null where the file is no picture. */
const [WIDTH, HEIGHT] = [354, 402];
const QUALITY = 0.92;

export async function shrinkPicture(file: Blob): Promise<Uint8Array | null> {
  // A file that no decoder takes throws without a code: whatever it was, it is no picture.
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, WIDTH / picture.width, HEIGHT / picture.height);
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Uint8Array(await jpeg.arrayBuffer());
}
