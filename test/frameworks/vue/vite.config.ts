import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string) => tag === 'treatment-explorer' || tag === 'trial-explainer';
export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
