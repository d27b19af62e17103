/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Mersin Hemşirelik',
  tagline: 'Evde bakım',
  url: 'https://mersin.example',
  baseUrl: '/bakim/',
  i18n: { defaultLocale: 'tr', locales: ['tr', 'en'] },
  presets: [
    ['classic', { docs: { path: 'docs', routeBasePath: '/' }, blog: { path: './gunluk' } }],
  ],
  themeConfig: { navbar: { logo: { alt: 'Mersin', src: 'img/logo.svg' } } },
};

module.exports = config;
