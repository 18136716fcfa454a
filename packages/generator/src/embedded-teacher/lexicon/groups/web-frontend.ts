import { lexicon } from '../lexicon.ts';

export const webFrontend = lexicon({
  id: 'web-frontend',
  serves: /^(web-frontend|design-system|browser-extension|accessibility)$/,
  things:
    'modal|toast|date picker|navbar|form field|breadcrumb|skeleton loader|theme token|tooltip|dropdown|carousel|data table|icon button|landing page|search box|cookie banner|image gallery|sidebar|tab panel|route guard|virtual list|file uploader|error boundary|feature tour|avatar',
  processes:
    'client side routing|form validation|lazy loading of images|dark mode switching|keyboard navigation|state hydration|infinite scroll|focus trapping in dialogs|bundle splitting|optimistic updates|debounced search|locale switching|server side rendering|analytics tracking|drag and drop sorting|unsaved changes warning',
  settings:
    'debounce delay|mobile breakpoint|toast duration|page size|base font size|animation speed|z-index of the modal|max upload size|image quality|stale time of queries|primary color|polling interval|bundle size limit',
  actions:
    "show the cookie banner|format dates for the user's locale|trap focus inside the modal|prefetch the next page|persist the theme choice|disable the submit button|render the empty state|track page views|restore the scroll position|show a toast after saving|load the translations|guard routes for guests",
  areas: 'components|layout|hooks|pages|theme|widgets',
  vendors: 'next.js|vite|tailwind|react query|redux|storybook|angular|svelte',
  languages: 'tsx|ts|vue|js',
  people: 'a designer|the marketing team|a blind user|the brand people|the SEO agency',
});
