var GlassTable=(()=>{var u=Object.defineProperty;var y=Object.getOwnPropertyDescriptor;var b=Object.getOwnPropertyNames;var k=Object.prototype.hasOwnProperty;var x=(t,e)=>{for(var i in e)u(t,i,{get:e[i],enumerable:!0})},S=(t,e,i,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let s of b(e))!k.call(t,s)&&s!==i&&
u(t,s,{get:()=>e[s],enumerable:!(n=y(e,s))||n.enumerable});return t};var E=t=>S(u({},"__esModule",{value:!0}),t);var O={};x(O,{sorted:()=>g,taskTable:()=>v});function o(t,e={},...i){let n=document.createElement(t);for(let[s,r]of Object.entries(e))s.startsWith("on")?n.addEventListener(s.slice(2),r):r===!0?n.setAttribute(
s,""):r!==!1&&r!==void 0&&n.setAttribute(s,r);return n.append(...i.filter(s=>s!==void 0)),n}var $="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",I=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${$.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");var d=[{key:"task",title:"task",first:1},{key:"order",title:"tier",first:1,shown:t=>t.tier},{key:"success",title:"success, 95 % interval",first:1},{key:"steps",
title:"steps",first:1,shown:t=>t.steps??"–"},{key:"episodes",title:"episodes",first:-1}],M=["state","vision","language","heads"];function v(t,{props:e,trigger:i,
watch:n}){let s=t.querySelector(".tasks"),r=l=>i("select",{picked:l}),a={key:"success",way:1};function c(){let l=e.value??[];s.hidden=l.length===0;let m=d.map(p=>F(
p,a,h)),w=g(l,a).map(p=>P(p,r));s.replaceChildren(o("table",{},o("thead",{},o("tr",{},...m)),o("tbody",{},...w)))}function h(l){a=l,c(),s.querySelector(`[data-s\
ort="${l.key}"]`).focus()}n("value",c),c()}function F({key:t,title:e,first:i},n,s){let r=n.key===t?n.way:0,a=()=>s({key:t,way:r?-r:i}),c=r?r>0?" ↑":" ↓":"",
h=o("button",{type:"button","data-sort":t,onclick:a},`${e}${c}`);return o("th",{scope:"col","aria-sort":r?r>0?"ascending":"descending":"none"},h)}function P(t,e){
let i=d.slice(1).map(s=>o("td",{},s.key==="success"?A(t):String(s.shown?.(t)??t[s.key]))),n={type:"button","data-task":t.name,title:"watch an attempt",onclick:()=>e(
t.name)};return o("tr",{},o("th",{scope:"row"},o("button",n,t.task)),...i)}function A({success:t,low:e,high:i,order:n}){let s=o("span",{class:"share","aria-hidd\
en":"true"},o("i",{style:`width: ${t}%; background: var(--${M[n]})`}),o("u",{style:`left: ${e}%; width: ${Math.max(0,i-e)}%`})),r=` ${e.toFixed(0)}–${i.toFixed(
0)}`,a=o("span",{class:"words"},o("b",{},`${t.toFixed(0)} %`),r);return o("span",{class:"success"},s,a)}function g(t,{key:e,way:i}){return[...t].sort((n,s)=>i*f(
n[e],s[e])||f(n.task,s.task))}function f(t,e){return typeof t=="string"?t.localeCompare(e):(t??1/0)-(e??1/0)||0}return E(O);})();
