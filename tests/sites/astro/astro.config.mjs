// @ts-check
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://ihlamur.example', // the address
  i18n: {
    defaultLocale: 'tr',
    locales: ['tr', 'en'],
  },
});
