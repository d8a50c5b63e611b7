import base from './web-test-runner.config.mjs';
export default { ...base, testsFinishTimeout: 25000, testFramework: { config: { timeout: 3000, ...(process.env.G ? { grep: process.env.G } : {}) } } };
