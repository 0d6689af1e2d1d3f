/** A page that offers the platform of the browser edition to a test, and opens nothing by itself. */
import { createPlatform } from '#renderer/platform/create-platform.ts';

declare global {
  interface Window {
    createPlatform: typeof createPlatform;
  }
}

window.createPlatform = createPlatform;
