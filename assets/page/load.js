// A script of ours, asked for once by all that need it; stands before what loads others.

const fetched = (window.fetched ??= {}); // address → a promise of it
const load = (address) => (fetched[address] ??= new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement("script"), { src: address, onload, onerror }));
}));
