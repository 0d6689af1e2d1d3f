import { messages } from '../define.ts';

export const settings = messages({ title: 'Pengaturan' }, { title: 'Settings' });
