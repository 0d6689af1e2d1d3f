import { messages } from '../define.ts';

export const home = messages({ title: 'Beranda' }, { title: 'Home' });
