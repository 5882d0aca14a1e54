// Plotly's own script, read once for a whole page; as a module, so that it is compiled while the page does other
// things.

export const plotlyAt = (address) => import(new URL(address, document.baseURI)).then(() => window.Plotly);
