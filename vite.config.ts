import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * What the page may load, run and reach. `connect-src` is open to HTTPS because the team chooses its own sync server and mail
 * service. Scripts and markup reach the DOM only through the two named Trusted Types policies: Svelte's and
 * `src/engine/trusted-script-url.ts`.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html rollcall',
].join('; ');

const shortcutIcon = { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' };

export default defineConfig({
  // Relative addresses: the build runs under any path of any static host.
  base: './',
  plugins: [
    svelte(),
    contentSecurityPolicyMeta(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      // The CSP allows no inline script: `src/state/app-update.svelte.ts` registers.
      injectRegister: false,
      injectManifest: {
        // Only what a store shows of the app, never the app itself.
        globIgnores: ['screenshots/**'],
        globPatterns: ['**/*.{js,css,html,svg,png,ico,csv,woff2,wasm,webmanifest}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        target: 'es2023',
      },
      manifest: {
        name: 'Rollcall',
        short_name: 'Rollcall',
        description: 'A helpdesk’s user directory: bulk updates from CSV with preview and undo, offline.',
        start_url: './',
        scope: './',
        id: './',
        display: 'standalone',
        theme_color: '#4b42d6',
        background_color: '#fbfbfc',
        categories: ['business', 'productivity'],
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        screenshots: [
          {
            src: 'screenshots/review.png',
            sizes: '1440x900',
            type: 'image/png',
            form_factor: 'wide',
            label: 'The review of an import: what will happen to every user',
          },
          {
            src: 'screenshots/users.png',
            sizes: '1440x900',
            type: 'image/png',
            form_factor: 'wide',
            label: 'The directory: search, filter, select',
          },
          {
            src: 'screenshots/users-narrow.png',
            sizes: '360x780',
            type: 'image/png',
            form_factor: 'narrow',
            label: 'The directory on a phone',
          },
        ],
        shortcuts: [
          { name: 'Import', url: './#/admin/import', icons: [shortcutIcon] },
          { name: 'Users', url: './#/users', icons: [shortcutIcon] },
        ],
        file_handlers: [
          {
            action: './#/admin/import',
            accept: {
              'text/csv': ['.csv'],
              'text/tab-separated-values': ['.tsv', '.tab'],
              'text/plain': ['.txt'],
            },
          },
        ],
        // One window: a second one would have a wizard of its own.
        launch_handler: { client_mode: ['focus-existing', 'auto'] },
        share_target: {
          action: './share-target',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            files: [
              {
                name: 'file',
                accept: ['text/csv', 'text/tab-separated-values', 'text/plain', '.csv', '.tsv', '.txt'],
              },
            ],
          },
        },
      },
    }),
  ],
  worker: {
    format: 'es',
    // WebKit runs a worker's file a second time when a lazy chunk imports it: what they share is a chunk of its own.
    rolldownOptions: { experimental: { chunkOptimization: false } },
  },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A data: address is one more request that the CSP would have to allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
    // What the first screen needs is one file: forty small ones are forty requests, and compress worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  preview: {
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
});

/** Static hosts send no headers of ours, so the built page carries the policy itself. Not in development: Vite's client needs more. */
function contentSecurityPolicyMeta(): Plugin {
  return {
    name: 'content-security-policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
