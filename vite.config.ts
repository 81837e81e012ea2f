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
      // The CSP allows no inline script: `src/state/register-service-worker.ts` registers.
      injectRegister: false,
      injectManifest: {
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
        shortcuts: [{ name: 'Import Data', url: './#/admin/import' }],
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A data: address is one more request that the CSP would have to allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
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
