// The theme's own words.
export const SITE_TITLE = 'Ihlamur Beslenme';
export const SITE_DESCRIPTION = 'Sade ve yeterli';
