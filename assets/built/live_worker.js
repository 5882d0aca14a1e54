var GlassWorker=(()=>{var xs=Object.defineProperty;var ui=Object.getOwnPropertyDescriptor;var pi=Object.getOwnPropertyNames;var fi=Object.prototype.hasOwnProperty;var di=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of pi(t))!fi.call(n,o)&&o!==e&&xs(n,o,{get:()=>t[o],enumerable:!(s=ui(t,o))||s.enumerable});
return n};var mi=n=>di(xs({},"__esModule",{value:!0}),n);var Lu={};var f=class extends Error{};var It=class{constructor(t,e=0,s=1){if(!(s>=1&&s<=t))throw new f(`Thinking every ${s} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<
1/0))throw new f(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new f(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let s of this.chunks.keys())t>=s+
this.chunk&&this.chunks.delete(s);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new f(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let s=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),o=e[e.length-1],r=e.map(h=>Math.exp(
-this.decay*(o-h))),i=r.reduce((h,l)=>h+l,0),a=r.map(h=>h/i),c=s[0].map((h,l)=>s.reduce((u,p,d)=>u+a[d]*p[l],0));return{votes:s,weights:a,born:e,blended:c}}};function Es(n){
if(!n.length)throw new f("No head has proposed anything, so there is nothing to agree on.");let t=n.flatMap((e,s)=>n.slice(s+1).map(o=>gi(e.data,o.data)));return t.
length?1-t.reduce((e,s)=>e+s,0)/t.length/2:1}function gi(n,t){let e=0;for(let s=0;s<n.length;s++)e+=Math.abs(n[s]-t[s]);return e/n.length}function Ts(n,t,e=.98,s=.9){
if(t<1||!(s<e))throw new f(`No horizon from 1 to ${t} steps between agreements of ${s} and ${e}.`);let o=Math.min(1,Math.max(0,(n-s)/(e-s)));return 1+Math.floor(
o*(t-1)+.5)}var g=class n{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let s=t;Array.isArray(s);s=s[0])e.push(s.length);return new n(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new n(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new n(this.shape.slice(1),this.data)}};function at(n){
let t=new Float32Array(n.length*n[0].data.length);return n.forEach((e,s)=>t.set(e.data,s*e.data.length)),new g([n.length,...n[0].shape],t)}function vs(n){let t=new Float32Array(
n.reduce((s,o)=>s+o.data.length,0)),e=0;for(let s of n)t.set(s.data,e),e+=s.data.length;return new g([n.reduce((s,o)=>s+o.length,0),...n[0].shape.slice(1)],t)}function Z(n){
let t=0;for(let e=1;e<n.length;e++)n[e]>n[t]&&(t=e);return t}function Ft(n){let[t,e]=[1/0,-1/0];for(let s=0;s<n.length;s++)n[s]<t&&(t=n[s]),n[s]>e&&(e=n[s]);return{
low:t,high:e}}function gn(n){let t=n|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function As(n,t,e,s,o=1){
let r=gn(Math.imul(n,2246822507)^Math.imul(t+1,3266489909)),i=()=>(r()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new g([e,s],Float32Array.
from({length:e*s},()=>o*a()))}var wi=4,bi={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},ee=class{constructor(t,e={},s=void 0){let{heads:o,chunk:r}=t.config;
this.policy=t,this.settings={...bi,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||o.acting,!o.kinds.includes(this.head))throw new f(
`This policy has no head “${this.head}”; it has ${o.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||r,this.keep>r)throw new f(`keep is ${this.keep}\
, but this policy decides only ${r} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new It(this.keep,this.settings.decay,this.replan),this.givenNoise=
s,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new It(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){
return this.givenNoise?this.givenNoise(t):As(this.seed,t,this.policy.config.chunk,wi,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="la\
nguage";this.sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new f("Say what to do, for e\
xample “open the drawer”.");let{policy:s,sentence:o,head:r,settings:i}=this,a=this.noise(t),c=await s.decide(this.ablated(e),o,a,r,i.denoise),h=Object.values(
c.heads).map(({actions:l})=>l);return this.blend.push(t,c.heads[r].actions),this.nextPlan=t+Ts(i.adaptive?Es(h):1,this.replan),c}ablated(t){let{grey:e,state:s}=this.
policy.manifest;if(this.settings.ablate==="vision"){let o=r=>r&&new Uint8Array(r.length).fill(e);return{...t,image:o(t.image),wrist:o(t.wrist)}}return this.settings.
ablate==="state"?{...t,state:Float32Array.from(s.mean)}:t}async controlStep(t,e,s={},o=null){let r=[performance.now()],i=null;if(e>=this.nextPlan){let b=await t.
observe();r.push(performance.now()),i=await this.plan(e,b)}r.push(performance.now());let[a,c]=[this.blend.at(e),t.state],h=performance.now(),l=a.blended,u=o?o():
l,p=t.step(u),d={camera:r[1]-r[0],policy:r[r.length-1]-r[1],world:performance.now()-h};return{step:e,state:c,chunking:a,action:u,success:p,decision:i,milliseconds:d,
...o?{wish:l}:{},...s}}};var A={scene:{colours:{red:[.85,.07,.07,1],orange:[1,.45,0,1],yellow:[1,.9,.1,1],green:[.05,.6,.15,1],blue:[.1,.2,.9,1],purple:[.5,.1,.65,1],white:[.97,.97,.97,
1],black:[.03,.03,.03,1]},sizes:{big:1,small:.7},heights:{block:.027,puck:.014,ball:.027,cylinder:.042,ring:.01,mug:.03},zones:{disc:0,tray:.004,bin:.004,shelf:.08},
rooms:{thing:.06,disc:.06,box:.1},low:[-.16,.46],high:[.32,.78],arm:.79,mostThings:5,mostDiscs:3,spacing:.02},command:{verbs:{touch:{target:"",zones:[],side:"",
says:"Touch the {thing}.",asks:"Touch one of the things on the table."},"push-to":{target:"zone",zones:["disc"],side:"",says:"Push the {thing} to the {target}.",
asks:"Push one of the things to a disc."},"push-left":{target:"",zones:[],side:"left",says:"Push the {thing} to the left.",asks:"Push one of the things to the l\
eft."},"push-right":{target:"",zones:[],side:"right",says:"Push the {thing} to the right.",asks:"Push one of the things to the right."},"push-away":{target:"",zones:[],
side:"away",says:"Push the {thing} away.",asks:"Push one of the things away."},"push-here":{target:"",zones:[],side:"here",says:"Push the {thing} here.",asks:"P\
ush one of the things here."},"pick-up":{target:"",zones:[],side:"",says:"Pick up the {thing}.",asks:"Pick up one of the things."},"put-on":{target:"zone",zones:[
"disc","tray","shelf"],side:"",says:"Put the {thing} on the {target}.",asks:"Put one of the things on a disc, the tray or the shelf."},"put-in":{target:"zone",zones:[
"bin"],side:"",says:"Put the {thing} in the {target}.",asks:"Put one of the things in the bin."},"put-next-to":{target:"thing",zones:[],side:"",says:"Put the {t\
hing} next to the {target}.",asks:"Put one of the things next to another."},"put-left-of":{target:"thing",zones:[],side:"left",says:"Put the {thing} to the left\
 of the {target}.",asks:"Put one of the things to the left of another."},"put-right-of":{target:"thing",zones:[],side:"right",says:"Put the {thing} to the right\
 of the {target}.",asks:"Put one of the things to the right of another."},stack:{target:"thing",zones:[],side:"",says:"Stack the {thing} on the {target}.",asks:"\
Stack one of the things on another."}},sides:{left:[-.5508427038919466,-.8346090794911167],right:[.5508427038919466,.8346090794911167],away:[-.8346090794911167,
.5508427038919466],here:[.8346090794911167,-.5508427038919466]},pushed:.12,beside:.125,already:.18,lifted:.12,roomToPass:.045,reachMargin:.04,flat:["block","puc\
k"],stable:["block","puck","ring","mug","cylinder"]},rules:{touch:[{kind:"touching",touches:!0},{kind:"touchedfirst"}],"push-to":[{kind:"within",of:"goal",limit:.04,
on_disc:0},{kind:"height",of:"start",most:.015}],"push-left":[{kind:"aside",of:"start",side:[-.5508427038919466,-.8346090794911167],least:.09,off_line:.05},{kind:"\
height",of:"start",most:.015}],"push-right":[{kind:"aside",of:"start",side:[.5508427038919466,.8346090794911167],least:.09,off_line:.05},{kind:"height",of:"star\
t",most:.015}],"push-away":[{kind:"aside",of:"start",side:[-.8346090794911167,.5508427038919466],least:.09,off_line:.05},{kind:"height",of:"start",most:.015}],"\
push-here":[{kind:"aside",of:"start",side:[.8346090794911167,-.5508427038919466],least:.09,off_line:.05},{kind:"height",of:"start",most:.015}],"pick-up":[{kind:"\
touching",touches:!0},{kind:"height",of:"start",least:.08}],"put-on":[{kind:"touching",touches:!1},{kind:"within",of:"goal",limit:.06,on_disc:.04},{kind:"height",
of:"goal",most:.015}],"put-in":[{kind:"touching",touches:!1},{kind:"within",of:"goal",limit:.06,on_disc:.04},{kind:"height",of:"goal",most:.015}],"put-next-to":[
{kind:"touching",touches:!1},{kind:"within",of:"target",limit:.16,on_disc:0},{kind:"height",of:"start",most:.015}],"put-left-of":[{kind:"touching",touches:!1},{
kind:"within",of:"target",limit:.16,on_disc:0},{kind:"height",of:"start",most:.015},{kind:"aside",of:"target",side:[-.5508427038919466,-.8346090794911167],least:.08,
off_line:.05}],"put-right-of":[{kind:"touching",touches:!1},{kind:"within",of:"target",limit:.16,on_disc:0},{kind:"height",of:"start",most:.015},{kind:"aside",of:"\
target",side:[.5508427038919466,.8346090794911167],least:.08,off_line:.05}],stack:[{kind:"touching",touches:!1},{kind:"within",of:"target",limit:.025,on_disc:0},
{kind:"height",of:"goal",least:-.015,most:.015}]},words:{shapes:{block:["block","cube","brick","box"],puck:["puck"],ball:["ball","sphere","marble"],cylinder:["c\
ylinder","can","tin","pillar","column"],ring:["ring","hoop","doughnut","donut","torus"],mug:["mug","cup","beaker"]},colours:{red:["red","crimson","scarlet"],orange:[
"orange","amber"],yellow:["yellow","golden"],green:["green"],blue:["blue","navy"],purple:["purple","violet","lilac"],white:["white"],black:["black"],pink:["pink"],
brown:["brown"],grey:["grey"],gray:["gray"],turquoise:["turquoise"],cyan:["cyan"],silver:["silver"],magenta:["magenta"],beige:["beige"]},sizes:{big:["big","larg\
e","bigger","larger","biggest","largest","huge"],small:["small","little","tiny","smaller","smallest","wee"]},zones:{disc:["disc","disk","circle","spot","dot","m\
ark","marker","patch"],tray:["tray","platter"],bin:["bin","basket","container","bucket","dustbin","trashcan"],shelf:["shelf","rack","ledge"]},verbs:{touch:["tou\
ch","tap","poke","feel","reach","approach"],push:["push","shove","nudge","slide","drag","pull","scoot","roll"],move:["move","shift"],belong:["go","goes","belong",
"belongs"],lift:["pick","lift","grab","raise","grasp","hold","hoist","fetch","seize"],carry:["take","bring","carry","get"],put:["put","place","set","lay","drop",
"leave","pop","deposit","position","throw","toss","chuck"],stack:["stack","pile","balance"]},fillers:["a","able","across","again","ahead","along","an","and","ar\
e","arm","away's","be","being","bit","can","carefully","cheers","colored","coloured","could","could've","da","dear","do","down","end","ends","finger","fingers",
"for","from","gently","gonna","good","got","gripper","hand","has","have","her","hey","hi","him","i","i'd","id","is","it's","just","kind","kindly","let","let's",
"lies","like","little-bit","looking","lovely","lying","make","mate","me","mind","must","my","n","need","now","of","off","ok","okay","one's","only","our","over",
"please","pleased","pls","plz","quickly","rest","robot","sat","shaped","should","sideways","sits","sitting","slowly","so","some","standing","stands","stood","st\
raight","sure","ta","table","table's","thank","thanks","that","that's","the","them","then","there","these","this","those","thx","to","today","try","u","up","ur",
"us","w","wanna","want","we","well","where","which","will","with","would","you","your"],places:["FARTHEST","LEFTMOST","NEAREST","RIGHTMOST"],directions:["AT_LEF\
T","AT_RIGHT","AWAY","HERE"],prepositions:["IN","LEFT_OF","NEXT","ON","RIGHT_OF","TO"],nots:["NOT"],noPlaces:["above","behind","below","between","middle","under",
"underneath"],pronouns:["it","them"],determiners:["a","an","my","our","some","that","the","these","this","those","your"],pluralMarks:["all","both","each","every",
"everything","five","four","three","two"],vocabulary:["a","able","across","adjacent","again","against","ahead","along","alongside","amber","an","and","approach",
"approachhing","approaching","are","arm","atop","away","away's","back","backwards","balance","balanceeing","balanceing","balancing","ball","balls","basket","bas\
kets","be","beaker","beakers","behind","beige","being","belong","belongging","belonging","belongs","belongsing","belongssing","beside","between","big","bigger",
"biggest","bin","bins","bit","black","block","blocks","blue","box","boxes","boxs","brick","bricks","bring","bringging","bringing","brown","bucket","buckets","bu\
t","can","cans","carefully","carry","carrying","carryying","cheers","chuck","chucking","chuckking","circle","circles","close","closer","closest","colored","colo\
ured","column","columns","container","containers","could","could've","crimson","cube","cubes","cup","cups","cyan","cylinder","cylinders","da","dear","deposit","\
depositing","depositting","disc","discs","disk","disks","distant","do","don't","donut","donuts","dot","dots","doughnut","doughnuts","down","drag","dragging","dr\
aging","drop","droping","dropping","dustbin","dustbins","end","ends","except","farther","farthest","feel","feeling","feelling","fetch","fetchhing","fetching","f\
inger","fingers","for","from","front","further","furthest","gently","get","geting","getting","go","goes","goesing","goessing","going","golden","gonna","good","g\
ooing","got","grab","grabbing","grabing","grasp","grasping","graspping","gray","green","grey","gripper","hand","has","have","her","here","hey","hi","him","hoist",
"hoisting","hoistting","hold","holdding","holding","hoop","hoops","huge","i","i'd","id","inside","instead","into","is","it","it's","item","items","just","kind",
"kindly","large","larger","largest","lay","laying","layying","leave","leaveeing","leaveing","leaving","ledge","ledges","left","leftmost","leftwards","let","let'\
s","lies","lift","lifting","liftting","like","lilac","little","little-bit","looking","lovely","lying","magenta","make","marble","marbles","mark","marker","marke\
rs","marks","mate","me","mind","move","moveeing","moveing","moving","mug","mugs","must","my","n","navy","near","nearer","nearest","need","never","next","not","n\
ow","nudge","nudgeeing","nudgeing","nudging","object","objects","of","off","ok","okay","one","one's","ones","only","onto","orange","our","over","patch","patchs",
"pick","picking","pickking","piece","pieces","pile","pileeing","pileing","piling","pillar","pillars","pink","place","placeeing","placeing","placing","platter","\
platters","please","pleased","pls","plz","poke","pokeeing","pokeing","poking","pop","poping","popping","position","positioning","positionning","puck","pucks","p\
ull","pulling","pullling","purple","push","pushhing","pushing","put","puting","putting","quickly","rack","racks","raise","raiseeing","raiseing","raising","rathe\
r","reach","reachhing","reaching","rear","red","rest","right","rightmost","rightwards","ring","rings","robot","roll","rolling","rollling","sat","scarlet","scoot",
"scooting","scootting","seize","seizeeing","seizeing","seizing","set","seting","setting","shaped","shelf","shelfs","shift","shifting","shiftting","should","shov\
e","shoveeing","shoveing","shoving","side","sideways","silver","sits","sitting","slide","slideeing","slideing","sliding","slowly","small","smaller","smallest","\
so","some","sphere","spheres","spot","spots","stack","stacking","stackking","standing","stands","stood","straight","sure","ta","table","table's","take","takeein\
g","takeing","taking","tap","taping","tapping","than","thank","thanks","that","that's","the","them","then","there","these","thing","things","thingy","thingys","\
this","those","through","throw","throwing","throwwing","thx","tin","tins","tiny","to","today","top","torus","toruss","toss","tossing","tosssing","touch","touchh\
ing","touching","toward","towards","trashcan","trashcans","tray","trays","try","turquoise","u","up","upon","ur","us","violet","w","wanna","want","we","wee","wel\
l","where","which","white","will","with","within","without","would","yellow","you","your"],otherNouns:["accelerator","air","alarm","antenna","apple","armchair",
"attic","baby","backpack","bag","balloon","banana","bandage","bank","banknote","barcode","baseball","basketball","bathtub","battery","bean","beans","bear","bed",
"bee","beer","bell","bench","bicycle","bike","billiard","bird","blanket","blender","blinds","board","boat","bolt","book","bookmark","bottle","bowl","bowling","b\
racelet","brake","bread","breaker","bridge","broom","building","burger","bus","butter","button","cable","cake","calendar","camera","candle","car","card","carpet",
"carrot","case","cat","ceiling","chain","chair","charger","cheese","cherry","chess","chicken","child","chimney","chocolate","chopsticks","church","circuit","cle\
aner","clock","closet","clothes","cloud","club","clutch","coat","coffee","coin","coke","colander","comb","computer","conditioner","control","cookie","cord","cor\
kscrew","corn","couch","cow","cradle","cream","credit","crib","crown","cupboard","curtain","curtains","cutter","cutting","dart","desk","dial","dice","dishwasher",
"dog","doll","door","doorbell","drawer","drill","drinks","drone","drum","dryer","earring","egg","eggs","elevator","engine","envelope","eraser","escalator","exte\
nsion","factory","fan","faucet","fireplace","firework","fish","flag","flask","flour","flower","flowers","flute","folder","football","fork","freezer","fridge","f\
riend","frisbee","fuse","garage","garbage","garden","gate","gear","gift","globe","glove","glue","goal","golf","grape","grass","grater","guitar","hair","hairbrus\
h","hammer","hammock","handle","hanger","hat","hatch","headphones","heater","helmet","high","hole","honey","hoover","horn","horse","hose","hospital","house","ic\
e","in","iron","ironing","jacket","jam","jar","juice","kettle","keyboard","kitchen","kite","knife","knob","ladder","lake","lamp","laptop","laundry","lawn","leaf",
"lego","lemon","letter","lever","lid","light","lighter","lock","machine","magazine","magnet","mailbox","man","map","match","mattress","medicine","melon","microp\
hone","microscope","microwave","milk","mirror","mixer","monitor","moon","mop","motor","mountain","mouse","mower","mud","mushroom","nail","napkin","necklace","ne\
ighbour","net","newspaper","notebook","nutcracker","of","office","onion","opener","oven","painting","pan","panel","paper","park","passport","pasta","pea","peach",
"pear","peg","pen","pencil","pepper","person","phone","piano","picture","pill","pillow","pillowcase","pin","ping","pipe","pizza","plant","plate","pliers","plug",
"pong","pot","potato","present","printer","pulley","pump","purse","puzzle","quilt","racket","radiator","radio","rail","rain","rake","razor","receipt","refrigera\
tor","remote","rice","river","road","robot","rock","rocket","rolling","rope","rubbish","rug","ruler","safe","salad","salt","sand","sandwich","satellite","sausag\
e","saw","scanner","scarf","school","scissors","screen","screw","screwdriver","sea","seat","shampoo","shield","shirt","shoes","shop","shovel","shower","shutter",
"sink","skateboard","ski","sky","skylight","sled","snow","soap","soccer","socks","sofa","solar","soup","speaker","spider","sponge","spoon","spring","stairs","st\
amp","stapler","star","steak","steering","stereo","stick","stone","stool","stove","strawberry","street","stroller","sugar","suitcase","sun","swing","switch","sw\
ord","syringe","table","tablecloth","tablet","tape","target","tea","teapot","teddy","telephone","telescope","television","tennis","tent","test","the","thermomet\
er","thermos","thermostat","ticket","toaster","toilet","tomato","toothbrush","toothpaste","torch","towel","tower","toy","train","trampoline","trap","trapdoor","\
trash","tree","trousers","truck","trumpet","tube","turbine","tv","tyre","umbrella","vacuum","valve","vase","violin","volleyball","wall","wallet","wardrobe","was\
hing","watch","water","wheel","wheelchair","whisk","whistle","wind","window","wine","wiper","woman","wrench","yo-yo"],known:["amber","approach","balance","ball",
"basket","beaker","beige","belong","belongs","big","bigger","biggest","bin","black","block","blue","box","brick","bring","brown","bucket","can","carry","chuck",
"circle","column","container","crimson","cube","cup","cyan","cylinder","deposit","disc","disk","donut","dot","doughnut","drag","drop","dustbin","feel","fetch","\
get","go","goes","golden","grab","grasp","gray","green","grey","hoist","hold","hoop","huge","item","large","larger","largest","lay","leave","ledge","lift","lila\
c","little","magenta","marble","mark","marker","move","mug","navy","nudge","object","one","orange","patch","pick","piece","pile","pillar","pink","place","platte\
r","poke","pop","position","puck","pull","purple","push","put","rack","raise","reach","red","ring","roll","scarlet","scoot","seize","set","shelf","shift","shove",
"silver","slide","small","smaller","smallest","sphere","spot","stack","take","tap","thing","thingy","throw","tin","tiny","torus","toss","touch","trashcan","tray",
"turquoise","violet","wee","white","yellow"],anything:["one","thing","object","item","thingy","piece"],plurals:{blocks:"block",cubes:"cube",bricks:"brick",boxs:"\
box",pucks:"puck",balls:"ball",spheres:"sphere",marbles:"marble",cylinders:"cylinder",cans:"can",tins:"tin",pillars:"pillar",columns:"column",rings:"ring",hoops:"\
hoop",doughnuts:"doughnut",donuts:"donut",toruss:"torus",mugs:"mug",cups:"cup",beakers:"beaker",discs:"disc",disks:"disk",circles:"circle",spots:"spot",dots:"do\
t",marks:"mark",markers:"marker",patchs:"patch",trays:"tray",platters:"platter",bins:"bin",baskets:"basket",containers:"container",buckets:"bucket",dustbins:"du\
stbin",trashcans:"trashcan",shelfs:"shelf",racks:"rack",ledges:"ledge",ones:"one",things:"thing",objects:"object",items:"item",thingys:"thingy",pieces:"piece",boxes:"\
box"},gerunds:{touching:"touch",touchhing:"touch",taping:"tap",tapping:"tap",pokeing:"poke",poking:"poke",pokeeing:"poke",feeling:"feel",feelling:"feel",reaching:"\
reach",reachhing:"reach",approaching:"approach",approachhing:"approach",pushing:"push",pushhing:"push",shoveing:"shove",shoving:"shove",shoveeing:"shove",nudgeing:"\
nudge",nudging:"nudge",nudgeeing:"nudge",slideing:"slide",sliding:"slide",slideeing:"slide",draging:"drag",dragging:"drag",pulling:"pull",pullling:"pull",scooting:"\
scoot",scootting:"scoot",rolling:"roll",rollling:"roll",moveing:"move",moving:"move",moveeing:"move",shifting:"shift",shiftting:"shift",going:"go",gooing:"go",goesing:"\
goes",goessing:"goes",belonging:"belong",belongging:"belong",belongsing:"belongs",belongssing:"belongs",picking:"pick",pickking:"pick",lifting:"lift",liftting:"\
lift",grabing:"grab",grabbing:"grab",raiseing:"raise",raising:"raise",raiseeing:"raise",grasping:"grasp",graspping:"grasp",holding:"hold",holdding:"hold",hoisting:"\
hoist",hoistting:"hoist",fetching:"fetch",fetchhing:"fetch",seizeing:"seize",seizing:"seize",seizeeing:"seize",takeing:"take",taking:"take",takeeing:"take",bringing:"\
bring",bringging:"bring",carrying:"carry",carryying:"carry",geting:"get",getting:"get",puting:"put",putting:"put",placeing:"place",placing:"place",placeeing:"pl\
ace",seting:"set",setting:"set",laying:"lay",layying:"lay",droping:"drop",dropping:"drop",leaveing:"leave",leaving:"leave",leaveeing:"leave",poping:"pop",popping:"\
pop",depositing:"deposit",depositting:"deposit",positioning:"position",positionning:"position",throwing:"throw",throwwing:"throw",tossing:"toss",tosssing:"toss",
chucking:"chuck",chuckking:"chuck",stacking:"stack",stackking:"stack",pileing:"pile",piling:"pile",pileeing:"pile",balanceing:"balance",balancing:"balance",balanceeing:"\
balance"},corrections:["adjacent","against","alongside","amber","approach","atop","away","back","backwards","balance","ball","balls","basket","baskets","beaker",
"beakers","behind","beige","belong","belongs","beside","between","big","bigger","biggest","bin","bins","black","block","blocks","blue","box","boxes","boxs","bri\
ck","bricks","bring","brown","bucket","buckets","but","can","cans","carry","chuck","circle","circles","close","closer","closest","column","columns","container",
"containers","crimson","cube","cubes","cup","cups","cyan","cylinder","cylinders","deposit","disc","discs","disk","disks","distant","don't","donut","donuts","dot",
"dots","doughnut","doughnuts","drag","drop","dustbin","dustbins","except","farther","farthest","feel","fetch","front","further","furthest","get","go","goes","go\
lden","grab","grasp","gray","green","grey","hand","here","hoist","hold","hoop","hoops","huge","inside","instead","into","item","items","large","larger","largest",
"lay","leave","ledge","ledges","left","leftmost","leftwards","lift","lilac","little","magenta","marble","marbles","mark","marker","markers","marks","move","mug",
"mugs","navy","near","nearer","nearest","never","next","not","nudge","object","objects","one","ones","onto","orange","patch","patchs","pick","piece","pieces","p\
ile","pillar","pillars","pink","place","platter","platters","poke","pop","position","puck","pucks","pull","purple","push","put","rack","racks","raise","rather",
"reach","rear","red","right","rightmost","rightwards","ring","rings","roll","scarlet","scoot","seize","set","shelf","shelfs","shift","shove","side","silver","sl\
ide","small","smaller","smallest","sphere","spheres","spot","spots","stack","take","tap","than","thing","things","thingy","thingys","through","throw","tin","tin\
s","tiny","top","torus","toruss","toss","touch","toward","towards","trashcan","trashcans","tray","trays","turquoise","upon","violet","wee","white","within","wit\
hout","yellow","approachhing","approaching","balanceeing","balanceing","balancing","belongging","belonging","belongsing","belongssing","bringging","bringing","c\
arrying","carryying","chucking","chuckking","depositing","depositting","dragging","draging","droping","dropping","feeling","feelling","fetchhing","fetching","ge\
ting","getting","goesing","goessing","going","gooing","grabbing","grabing","grasping","graspping","hoisting","hoistting","holdding","holding","laying","layying",
"leaveeing","leaveing","leaving","lifting","liftting","moveeing","moveing","moving","nudgeeing","nudgeing","nudging","picking","pickking","pileeing","pileing","\
piling","placeeing","placeing","placing","pokeeing","pokeing","poking","poping","popping","positioning","positionning","pulling","pullling","pushhing","pushing",
"puting","putting","raiseeing","raiseing","raising","reachhing","reaching","rolling","rollling","scooting","scootting","seizeeing","seizeing","seizing","seting",
"setting","shifting","shiftting","shoveeing","shoveing","shoving","slideeing","slideing","sliding","stacking","stackking","takeeing","takeing","taking","taping",
"tapping","throwing","throwwing","tossing","tosssing","touchhing","touching","please"],phrases:[["(?:(?:to|on|at|towards|toward) )?(?:the |your |my )?left(?:[ -\
]hand)?(?: side)? (?:of|from)(?= )","LEFT_OF"],["(?:(?:to|on|at|towards|toward) )?(?:the |your |my )?right(?:[ -]hand)?(?: side)? (?:of|from)(?= )","RIGHT_OF"],
["(?:all the way to |on |at |to )?(?:the )?(?:far )?left[ -]?most|furthest left|(?:on |at )(?:the )?far left|farthest to the left","LEFTMOST"],["(?:all the way \
to |on |at |to )?(?:the )?(?:far )?right[ -]?most|furthest right|(?:on |at )(?:the )?far right|farthest to the right","RIGHTMOST"],["(?:to|on|at|towards|toward)\
 (?:the |your |my )?left(?:[ -]hand)?(?: side)?|leftwards?","AT_LEFT"],["(?:to|on|at|towards|toward) (?:the |your |my )?right(?:[ -]hand)?(?: side)?|rightwards?",
"AT_RIGHT"],["left hand(?= \\w)","LEFTMOST"],["right hand(?= \\w)","RIGHTMOST"],["(?:closest|nearest)(?: to)?(?= (?:the|a|that) (?!camera))","NEXT"],["next to|b\
eside|alongside|adjacent to|close to|near to|near|right by|by|next 2","NEXT"],["(?:furthest|farthest|most distant)(?: away)?(?: from (?:me|us|the camera))?|(?:a\
t|in) the (?:back|rear)|far(?: away)?(?: from me)?|back(?= \\w)","FARTHEST"],["in front of","between"],["(?:closest|nearest)(?: to (?:me|us|the camera))?|(?:at|\
in) the front|in front(?! of)|front(?= \\w)","NEAREST"],["(?:further |farther )?away(?: from (?:me|us|here|the camera))?|backwards?|to the (?:back|rear)|off int\
o the distance","AWAY"],["(?:over |right )?here|(?:closer |nearer )?(?:to|towards|toward) (?:me|us|the camera|the front|yourself)|closer|nearer|this way|forward\
s?","HERE"],["(?:up )?on top of|on to|onto|upon|atop|on top|on","ON"],["in to|into|inside of|inside|within|in","IN"],["instead of|rather than|as opposed to|othe\
r than|apart from|except for|except|but not|and not|(?:isn't|aren't|is not|are not)|not","NOT"],["up to|over to|to|towards|toward|against|at|2","TO"]],onePlace:{
left:"LEFTMOST",right:"RIGHTMOST",NEXT:"NEAREST"},placeOf:{AT_LEFT:"LEFTMOST",AT_RIGHT:"RIGHTMOST",AWAY:"FARTHEST",HERE:"NEAREST"},carries:["lift","carry","move",
"belong"],noCommand:{greeting:"^(?:(?:hey|hi|hello|ok|okay|so|and|but|well|now|robot|excuse me|tell me|say|sorry)\\b[,\\s]*)*",suggestion:"why (?:not|don't you|\
dont you|do not you)|how about|what about|what if you|what i|what you|is it possible|are you able to|do you think you|is there any (?:chance|way)|do you mind|(?\
:can|could|would|will|won't|may|might) you(?! (?:see|tell|say|know|explain|remember|hear|understand))",question:"(?:is|are|was|were|am|isn't|aren't|wasn't|weren\
't|did|didn't|does|doesn't|has|hasn't|why|who|whose|who's)\\b|(?:do|don't|have|haven't|had|should|shall) (?:you|i|we|they|it|he|she|there|these|those)\\b|(?:what|\
which|when|where|how)(?:'s| (?:is|are|was|were|do|does|did|has|have|had|will|can|could|would|should|am))\\b|what (?:colour|color|shape|kind|sort|size|time|happen\
\\w*|makes|made)\\b|how (?:many|much|come|far|long|often|big|large|old|fast|hot|heavy|well)\\b|which \\w+ (?:is|are|was|did|do|does|lies|can)\\b|where\\b.*\\?|(?:can|c\
ould|would|will) you (?:see|tell|say|know|explain|remember|hear|understand)\\b",tag:",\\s*(?:isn't|is|aren't|didn't|did|doesn't|does|won't|hasn't) (?:it|they|you\
|he|she)\\s*\\??$",negation:"(?:do not|don't|dont|never|please don't|you must not|you mustn't|you should not|you shouldn't)",pronoun:"^(?:please |robot |now |ju\
st |(?:could|can|would|will) you (?:please )?)*\\w+ (?:it|them)(?: (?:up|down|away|here|left|right|to the (?:left|right)|open|shut|closed|in|out|on|off|over|back\
|again|now|please))*$",contrasts:["^(?:do not|don't|dont|never|please don't|you must not|you mustn't|you should not|you shouldn't)\\s+(?:[^,;.]|(?<=\\w)\\.)+?(?:\\s\
*[,;.]\\s*(?:but\\s+|instead\\s*,?\\s*|and\\s+)?|\\s+but\\s+)(?<keep>\\w+\\s+\\w.*)$","^(?:instead of|rather than)\\s+[^,]+,\\s*(?<keep>.+)$","^not\\s+[^,]+?(?:,\
\\s*(?:but\\s+)?|\\s+but\\s+)(?<keep>\\w+\\s+\\w.*)$","^(?<keep>.+?)[,\\s]+(?:instead of|rather than|as opposed to)\\s+.+$","^(?<before>.+?)(?<!\\bshould)(?<!\\bm\
ust)(?<!\\bis)(?<!\\bare)(?<!\\bdoes)(?<!\\bdo)(?<!\\bdid)(?<!\\bwill)(?<!\\bwould)(?<!\\bcould)(?<!\\bcan)(?<!\\bhas)[,\\s]+not\\s+(?!(?:too|so|quite|very|yet|only|all|jus\
t|that|until|more|before|by|with|from)\\b)[^,]+?(?:,\\s*(?:but\\s+)?|\\s+but\\s+)(?<keep>(?:the|a|an|to|on|in)\\s.+)$","^(?<keep>\\w+\\s.+?)(?<!\\bshould)(?<!\\bmus\
t)(?<!\\bis)(?<!\\bare)(?<!\\bdoes)(?<!\\bdo)(?<!\\bdid)(?<!\\bwill)(?<!\\bwould)(?<!\\bcould)(?<!\\bcan)(?<!\\bhas)(?:[,;.]\\s*|\\s+)(?:and\\s+|but\\s+)?not\\s+(?!(?:too|so|q\
uite|very|yet|only|all|just|that|until|more|before|by|with|from)\\b).+$","^(?<keep>(?<verb>\\w+)\\s.+?)(?:[,;.]\\s*|\\s+)(?:and\\s+|but\\s+)?(?:do not|don't|dont|neve\
r|please don't|you must not|you mustn't|you should not|you shouldn't)\\s+\\k<verb>\\b.+$"]}},references:{axes:{LEFTMOST:[-.5508427038919466,-.8346090794911167],
RIGHTMOST:[.5508427038919466,.8346090794911167],NEAREST:[.8346090794911167,-.5508427038919466],FARTHEST:[-.8346090794911167,.5508427038919466]},sideways:.03,close:.25,
upon:.05},suggestions:[["push-left","push-right","push-away","push-here"],["put-on","put-in","push-to"],["put-next-to","put-left-of","put-right-of","stack"],["p\
ick-up"],["touch"]],camera:{pose:[.75,.075,.7,.5499013297,-.3762077406,.7457052122,.8331827568,.3095491422,-.4582421001,-.0584381836,.8732966646,.4836712874],fov:60}};var{greeting:ki,suggestion:xi,question:Ei,tag:Ti,negation:vi,pronoun:Ai,contrasts:Mi}=A.words.noCommand,Ms=new RegExp(ki),Oi=new RegExp(`^(?:${xi})\\b`),Si=new RegExp(
`^(?:${Ei})`),$i=new RegExp(Ti),_i=new RegExp(`^(?:please[,\\s]+)?${vi}\\b`),Ni=/\b(?:while|when|until|unless|as you)\b/,Ri=new RegExp(Ai),Ii=Mi.map(n=>new RegExp(
`^(?:${n})`,"i")),wn="That is a question; the robot only follows commands, so nothing moves.",bn="That only says what not to do, so nothing moves; say what to d\
o.",yn="“It” stands for nothing yet, so nothing moves; name the thing.";function kn(n){let t=En(n).replace(Ms,"");return!Oi.test(t)&&(Si.test(t)||$i.test(t))}
function xn(n){let t=En(Pt(n)).replace(Ms,"");return _i.test(t)&&!Ni.test(t)}function ne(n){if(kn(n))throw new f(wn);if(xn(n))throw new f(bn);if(Ri.test(En(n).replace(
/^[ .!?,]+|[ .!?,]+$/g,"")))throw new f(yn);return n}function Pt(n){let t=n.replaceAll("’","'").trim().split(/\s+/).join(" ").replace(/[ .!?]+$/,"");for(let e of Ii){
let s=e.exec(t)?.groups;if(s)return[s.before,s.keep].filter(Boolean).join(" ").replace(/^[ ,;]+|[ ,;]+$/g,"")}return n}var En=n=>n.toLowerCase().replaceAll("’",
"'").trim().split(/\s+/).join(" ");function Os(n,{tasks:t,nearest:e,threshold:s}){let o=Object.keys(t),i=o.map((h,l)=>l).sort((h,l)=>n[l]-n[h]).slice(0,e).map(h=>[o[h],n[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=s}}function se(n,t){return`I don't know how to do that; nearest: ${n.slice(0,3).map(([s])=>`“${t[s].sentence}”`).join("\
, ")}`}var Ss=8,Fi=/\b(?:it|them)\b/i,Pi=/ handle$|handle of the /g,ji=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,Li=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${ji}`,
Ci=String.raw`\s*[,;.]?\s*\b(?:${Li})\b(?!\s*[.!?]*$)[\s,:]*`,zi=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Ui=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
oe=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,Bi=new RegExp(Ci,"i"),Di=[String.raw`^before\s+${oe}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${oe}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${oe}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${oe}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${zi}`].
map(n=>new RegExp(n,"i"));async function $s(n,t,e){let s=await Hi(Gi(n),ne(t),e);if(s.length>Ss)throw new f(`That order has ${s.length} parts; give ${Ss} at mos\
t.`);return s.forEach(({text:o,reading:r},i)=>{if(r.understood)return;let a=[...o].slice(0,80).join(""),c=s.length>1?`Part ${i+1} of the order, “${a}”: `:"";
throw new f(`${c}${se(r.nearest,e.tasks)}`)}),s}function Gi(n){let t=new Map;return e=>(t.has(e)||t.set(e,n(Pt(e))),t.get(e))}async function Hi(n,t,e){let s=Tn(
t);if(s.length===1)return[await n(t)];let o=[];for(let[c,h]of s.entries()){let l=o.at(-1)??await n(s[c+1]);o.push(await n(qi(h,e.tasks[l.reading.task].object)))}
let r=await n(t),i=o.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<o.length&&r.reading.understood&&!i.includes(r.reading.task)?[r]:o}function qi(n,t){
return n.replace(new RegExp(Fi,"gi"),t.replace(Pi,""))}function Wi(n,t,e){if(!n)return t;if(n in e.scenes)return`${e.scenes[n].includes(t)?t:e.scenes[n][0]}@${n}`;
let s=`${n.replace(/-v3$/,"")}-v3`;if(!(s in e.tasks)&&!Vi(n,e))throw new f(`Unknown scene “${n.slice(0,60)}”.`);return s in e.tasks?s:n}function Vi(n,t){let[
e,s]=n.split("@");return!!t.scenes[s]?.includes(e)}function _s(n,t,e){if(t.length===1)return[Wi(n,t[0],e)];let s=n.slice(n.lastIndexOf("@")+1),o=Xi(t,s,e);return t.
map(r=>`${r}@${o}`)}function Xi(n,t,{scenes:e,tasks:s}){let o=Object.keys(e).filter(i=>n.every(a=>e[i].includes(a)));if(t&&!o.includes(t)){let i=(e[t]??[]).map(
a=>s[a].sentence).join("; ");throw new f(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(o.length)return t||o[0];let r=[...new Set(
n)].map(i=>`“${s[i].sentence}”`).join(" and ");throw new f(`No scene allows ${r} one after the other. Try “first open the drawer, then close it”.`)}function Tn(n){
let t=n.trim().split(/\s+/).join(" "),e=jt(t).map(Ki).filter(Boolean);return e.length?e:[t]}function jt(n){let t=n.replace(Ui,""),e=Bi.exec(t);if(e?.index){let s=e.
index+e[0].length;if(s<t.length)return[...jt(t.slice(0,e.index)),...jt(t.slice(s))]}for(let s of Di){let o=s.exec(t)?.groups;if(o)return[...jt(o.first),...jt(o.
last)]}return[t]}function Ki(n){return n.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,
"")}function re(n,t,e,s=3){let o=t.filter(r=>2*Math.min(r.length,n.length)>=e*(r.length+n.length)).map(r=>({one:r,share:Yi(r,n)})).filter(({share:r})=>r>=e);return o.
sort((r,i)=>i.share-r.share||(r.one<i.one?1:-1)),o.slice(0,s).map(({one:r})=>r)}function Yi(n,t){return 2*vn(n,t)/(n.length+t.length)}function vn(n,t){let[e,s,o]=Zi(
n,t);return o?vn(n.slice(0,e),t.slice(0,s))+o+vn(n.slice(e+o),t.slice(s+o)):0}function Zi(n,t){let e=[0,0,0];for(let s=0;s<n.length;s++)for(let o=0;o<t.length;o++){
let r=0;for(;s+r<n.length&&o+r<t.length&&n[s+r]===t[o+r];)r++;r>e[2]&&(e=[s,o,r])}return e}var{colours:Ji,sizes:Rs,heights:Is,zones:$n,rooms:An,low:Mn,high:On,arm:Fs,mostThings:Ns,mostDiscs:Qi}=A.scene,Sn=1e-6,ta=.4,F=({kind:n})=>n in $n,H=({kind:n})=>n===
"disc",M=({size:n,colour:t,kind:e})=>[n,t,e].filter(Boolean).join(" "),O=({things:n,zones:t})=>[...n,...t],ct=({kind:n,size:t})=>Is[n]*Rs[t];function S(n){return[
n.x,n.y,F(n)?$n[n.kind]:ct(n)]}function tt(n){return F(n)?H(n)?An.disc:An.box:An.thing}var X=(n,t)=>Math.hypot(n[0]-t[0],n[1]-t[1]),kt=n=>({things:n.filter(t=>!F(
t)),zones:n.filter(F)});function z(n,t){let e=O(n).find(s=>M(s)===t);if(!e)throw new f(`There is no ${t} on the table; there is ${xt(O(n))}.`);return e}function xt(n,t="\
and"){let e=n.map(o=>`${ea(M(o))} ${M(o)}`),[s]=e.slice(-1);return[e.slice(0,-1).join(", "),s].filter(Boolean).join(` ${t} `)}var ea=n=>"aeiou".includes(n[0])?"\
an":"a";function Lt(n){if(!n.things.length)throw new f("The table is empty; put at least one thing on it.");for(let t of n.things)ie("shape",t.kind,Object.keys(
Is)),ie("size",t.size,Object.keys(Rs));for(let t of O(n))(t.colour||!F(t)||H(t))&&ie("colour",t.colour,Object.keys(Ji));return _n(n),Nn(n),na(n),n}function ie(n,t,e){
if(e.includes(t))return;let s=re(t,e,ta),o=s.length?`Did you mean ${s.join(" or ")}? `:"";throw new f(`Unknown ${n} '${t.slice(0,30)}'. ${o}There are ${e.join("\
, ")}.`)}function _n({things:n,zones:t}){if(n.length>Ns)throw new f(`There are ${n.length} things; the table takes ${Ns}.`);for(let s of new Set(t.map(o=>o.kind))){
let o=t.filter(i=>i.kind===s).length,r=s==="disc"?Qi:1;if(o>r)throw new f(`There are ${o} zones of the kind ${s}; the table takes ${r}.`)}let e=t.find(s=>s.colour&&
!H(s));if(e)throw new f(`A ${e.kind} has no colour of its own; only discs have.`)}function Nn(n){let t=O(n).map(M),e=t.find((s,o)=>t.indexOf(s)<o);if(e)throw new f(
`Two things are called “${e}”; change the colour, shape or size of one.`)}function na(n){let t=O(n);for(let e of t)if(!Et(S(e)))throw new f(`The ${M(e)} at \
(${e.x}, ${e.y}) does not fit on the table: x goes from ${Mn[0]} to ${On[0]} and y from ${Mn[1]} to ${On[1]} metres, and nothing lies more than ${Fs} metres fro\
m the foot of the arm at (0, 0).`);for(let[e,s]of t.entries())for(let o of t.slice(e+1)){let[r,i]=[X(S(s),S(o)),tt(s)+tt(o)];if(!(r>=i-Sn))throw new f(`The ${M(
s)} and the ${M(o)} are ${(100*r).toFixed(1)} cm apart and would overlap or leave no room for the hand; keep ${(100*i).toFixed(0)} cm between their centres.`)}}
function Et([n,t],e=0){return[n,t].every((o,r)=>o>=Mn[r]-e-Sn&&o<=On[r]+e+Sn)&&Math.hypot(n,t)<=Fs+e}function ae(n){let t=e=>Math.round(1e3*e);return O(n).map(e=>`${M(
e).replaceAll(" ","-")}_${t(e.x)}_${t(e.y)}`).join("~")}function nt(n){return Lt(kt(n.split("~").filter(Boolean).map(sa)))}function sa(n){let[t,...e]=n.split("_");
if(e.length!==2||!e.every(a=>/^[+-]?\d+$/.test(a))){let a="a thing is written big-red-block_-120_650 (millimetres)";throw new f(`This link is damaged at '${n.slice(
0,40)}'; ${a}.`)}let[s,o]=e.map(a=>Number(a)/1e3),r=t.split("-");if(r.length===3)return{kind:r[2],colour:r[1],size:r[0],x:s,y:o};let i=r[r.length-1];if(r.length>
2)throw new f(`This link is damaged at '${n.slice(0,40)}'; a thing has a size, a colour and a shape.`);return ie("zone",i,Object.keys($n)),{kind:i,colour:r.length===
2?r[0]:"",size:"",x:s,y:o}}var{verbs:oa,sides:ce,pushed:Ps,beside:js,already:ra,lifted:ia,roomToPass:aa,reachMargin:zs,flat:ca,stable:ha}=A.command,Ls=16,ot=oa,la=n=>n.startsWith("push");
function he({verb:n,thing:t,target:e}){return ot[n].says.replace("{thing}",t).replace("{target}",e)}var Us=({verb:n,thing:t,target:e})=>[n,t,e].filter(Boolean).
join("~").replaceAll(" ","-");function Bs(n){let[t,...e]=n.split("~");if(!(t in ot)||e.length<1||e.length>2)throw new f(`'${n.slice(0,60)}' is no command. One i\
s written push-to~big-red-block~blue-disc.`);let[s,o=""]=e.map(r=>r.replaceAll("-"," "));return{verb:t,thing:s,target:o}}function Tt(n,t){let e=z(n,t.thing),s=ot[t.
verb];if(!!s.target!=!!t.target)throw new f(`${t.verb} takes ${s.target||"no"} target; got '${t.target}'.`);return t.verb==="touch"?S(e):t.verb==="pick-up"?Gs(S(
e),ia):la(t.verb)?pa(n,e,t):s.target==="zone"?Hs(n,e,t):da(n,e,t)}function ua(n,t){try{return Tt(n,t),!0}catch(e){if(e instanceof f)return!1;throw e}}function Ds(n,t){
let e={zone:n.zones,thing:n.things}[ot[t].target]?.map(M)??[""];return n.things.flatMap(o=>e.map(r=>({verb:t,thing:M(o),target:r}))).filter(o=>ua(n,o))}function pa(n,t,e){
let{side:s}=ot[e.verb],o=S(t),r=s?[o[0]+Ps*ce[s][0],o[1]+Ps*ce[s][1],o[2]]:Hs(n,t,e);if(!Et(r,zs))throw new f(`The ${M(t)} cannot be pushed there: the arm does \
not reach so far.`);for(let i of O(n))if(!(i===t||H(i))&&fa(S(i),o,r)<tt(i)+aa)throw new f(`The ${M(t)} cannot be pushed there: the ${M(i)} is in the way.`);return r}
var Gs=([n,t,e],s)=>[n,t,e+s];function fa(n,t,e){let s=[e[0]-t[0],e[1]-t[1]],o=[n[0]-t[0],n[1]-t[1]],r=Math.min(1,Math.max(0,st(o,s)/Math.max(st(s,s),1e-9)));return Math.
hypot(o[0]-r*s[0],o[1]-r*s[1])}var st=(n,t)=>n[0]*t[0]+n[1]*t[1];function Hs(n,t,e){let s=z(n,e.target);if(!ot[e.verb].zones.includes(s.kind))throw new f(`${e.verb}\
 does not go with a ${s.kind}.`);return Gs(S(s),ct(t))}function da(n,t,e){let s=z(n,e.target),[o,r]=[M(t),M(s)];if(s===t)throw new f(`The ${o} cannot be put bes\
ide or upon itself.`);if(F(s))throw new f(`There is no thing called ${r} on the table.`);if(e.verb==="stack"){let p=s.size==="small"&&t.size==="big";if(!ca.includes(
s.kind)||!ha.includes(t.kind)||p)throw new f(`The ${o} would not stay on the ${r}.`);return[s.x,s.y,2*ct(s)+ct(t)]}let{side:i}=ot[e.verb],a=e.verb.slice(4).replaceAll(
"-"," "),c=[t.x-s.x,t.y-s.y];if(Math.hypot(...c)<ra&&(!i||st(c,ce[i])>.05))throw new f(`The ${o} already lies ${a} the ${r}.`);let u=(i?[ce[i]]:Array.from({length:Ls},
(p,d)=>ma(d*2*Math.PI/Ls))).map(([p,d])=>[s.x+js*p,s.y+js*d,ct(t)]).filter(p=>ga(n,p,t));if(!u.length)throw new f(`There is no room ${a} the ${r}.`);return u.reduce(
(p,d)=>Cs(n,d,t,s)>Cs(n,p,t,s)?d:p)}var ma=n=>[Math.cos(n),Math.sin(n)];function ga(n,t,e){return O(n).filter(o=>o!==e).every(o=>X(S(o),t)>=tt(o)+tt(e))&&Et(t,zs)}
function Cs(n,t,e,s){let r=O(n).filter(i=>i!==e&&i!==s).map(i=>X(S(i),t)-tt(i));return Math.round(1e3*Math.min(...r.length?r:[1]))/1e3}var{words:P}=A;function Ct(n){return Object.fromEntries(Object.entries(n).flatMap(([t,e])=>e.map(s=>[s,t])))}var Rn=Ct(P.shapes),le=Ct(P.colours),ue=Ct(P.sizes),
In=Ct(P.zones),ht=Ct(P.verbs),pe=P.plurals,Fn=P.onePlace,qs=P.placeOf,q=n=>new Set(n),J=q(P.anything),Ws=q(P.fillers),fe=q(P.places),Pn=q(P.directions),jn=q(P.prepositions),
Vs=q(P.nots),de=q(P.noPlaces),Xs=q(P.pronouns),Ks=q(P.determiners),Ln=q(P.pluralMarks),zt=q(P.carries),wa=[Rn,In,pe].flatMap(n=>Object.keys(n)),Cn=q([...wa,...P.
anything]),Ys=q([...Object.keys(le),...Object.keys(ue)]);var Ut=n=>({noun:"",colour:"",size:"",place:"",near:[],pronoun:!1,plural:!1,...n}),me=({noun:n})=>Rn[n]??"",vt=({noun:n})=>In[n]??"",Bt=({size:n,colour:t,noun:e})=>[
n,t,e].filter(Boolean).join(" "),Un=({colour:n,size:t,place:e,near:s,pronoun:o,plural:r})=>!n&&!t&&!e&&!s.length&&!o&&!r,zn=n=>Un(n)&&!n.noun;function Dt(n,t){let e=Ut(
{}),s=!1;for(;t<n.length;t++){let o=n[t];if(o in le)e.colour=le[o];else if(o in ue)e.size=ue[o];else if(Bn(n,t))e.place=Fn[o]??o;else if(!Ws.has(o)&&!Ln.has(o)&&
(o!==","||!Js(e)))break;e.plural||=Ln.has(o),s||=Ks.has(o)}return ba(n,t,e,s||Js(e))}var Js=({colour:n,size:t,place:e})=>!!(n||t||e);function ba(n,t,e,s){let o=n[t]??
"";if(Cn.has(o)){let a=e.plural||o in pe;return[{...e,noun:pe[o]??o,plural:a},t+1]}if(Xs.has(o))return[Ut({pronoun:!0}),t+1];if(de.has(o)&&(!zn(e)||s))return[zn(
e)?null:e,t];let r=o in ht||["left","right","but","or"].includes(o);if(s&&/^[a-z]+$/.test(o)&&!r)return[{...e,noun:o},t+1];if(!zn(e))return[{...e,noun:"one"},t];
let i=/[a-z]/.test(o)&&!/[A-Z]/.test(o);return[null,o in ht||!i&&o!==","?t:t+1]}function Bn(n,t){let[e,s,o]=[n[t-1],n[t],n[t+1]??""];return s==="NEXT"&&e!=="the"&&
e!=="a"?!1:(s in Fn||fe.has(s))&&(Cn.has(o)||Ys.has(o))}var{phrases:ya,gerunds:ka,corrections:xa}=A.words,[Gn,Ea,Ta]=[A.words.vocabulary,A.words.otherNouns,A.words.pluralMarks].map(n=>new Set(n)),va=[...A.words.known,
"the"],Qs=ka,Aa=ya.map(([n,t])=>[new RegExp(`(?<![\\w'])(?:${n})(?![\\w'])`,"g"),t]),Ma=[[/\bcan (?=you|u|i|we|the robot)\b/g,"could "],[/\b(\w+) of (?:the|these|those) (?:two |three |four )?(\w+?)s\b/g,
"$1 $2"],[/\bwithout\b.*$|\bget rid of\b/g,""],[/\b(bring|give|pass|hand) me\b/g,"bring HERE"],[/\b(?:don't|do not|dont|never|mustn't|must not|shouldn't|should not|please not)\b/g,
"DONT"]],to={long:.74,short:.8};function we(n){let e=(n.toLowerCase().replaceAll("’","'").replaceAll("-"," ").match(/[a-z0-9']+|,/g)??[]).map(Oa).join(" ");return[
...Ma,...Aa].reduce((o,[r,i])=>o.replace(r,i),e).split(/\s+/).filter(Boolean)}var Dn=new Map;function Oa(n){return Dn.has(n)||Dn.set(n,Sa(n)),Dn.get(n)}function Sa(n){
if(Gn.has(n)||Ea.has(n)||Ta.has(n)||/^\d+$/.test(n)||n.length<3)return Qs[n]??n;let s=re(n,xa,n.length>3?to.long:to.short).find(o=>$a(n,o))??"";return n.length===
3&&!s&&(s=va.find(o=>ge(o)===ge(n))??""),(Qs[s]??s)||_a(n)||n}var ge=n=>[...n].sort().join("");function $a(n,t){let e=t.slice(1)===n||t.slice(1)===n.slice(1)&&n.
length>4;return t[0]===n[0]||e||ge(t)===ge(n)}function _a(n){for(let t=2;t<n.length-1;t++){let[e,s]=[n.slice(0,t),n.slice(t)];if(Gn.has(e)&&Gn.has(s))return`${e}\
 ${s}`}return""}var Na=n=>({verb:"",thing:null,direction:"",places:[],notThing:[],notPlace:[],afterPlace:!1,sideOfPlace:!1,second:!1,strange:"",forbidden:!1,...n}),so=n=>n==="l\
eft"||n==="right";function Hn(n){let t=Ra(we(n)),e=Na({forbidden:t===null});if(!t?.length)return e;for(let s=0;s<t.length;)s=Ia(e,t,s);return Ca(e)}function Ra(n){
let t=n.indexOf("DONT");if(t<0)return n;if(n.slice(0,t).some(s=>s in ht))return n.slice(0,t);let e=[...n.keys()].filter(s=>s>=t&&n[s]in ht);return e.length>1?n.
slice(e[1]):e.length&&n.includes("but")?[n[e[0]],...n.slice(n.indexOf("but")+1)]:null}function Ia(n,t,e){let s=t[e],o=Bn(t,e);if(s in ht)Fa(n,ht[s]);else if(de.
has(s))n.strange=s;else{if(Vs.has(s))return Pa(n,t,e+1);if(jn.has(s)&&!o)return ja(n,t,e);if(Pn.has(s))eo(n,s);else if(so(s)&&!o)eo(n,`AT_${s.toUpperCase()}`);else if(fe.
has(s)&&!o&&n.thing)qn(n,Ut({noun:"one",place:s}));else{let[r,i]=Dt(t,e);return r&&La(n,r),Math.max(i,e+1)}}return e+1}function Fa(n,t){!n.verb||zt.has(n.verb)?
n.verb=t:!zt.has(t)&&t!==n.verb&&(n.second=!0)}function eo(n,t){n.direction&&oo(n),n.direction=t,n.sideOfPlace=n.afterPlace}function oo(n){let{afterPlace:t}=n;n.
afterPlace=n.sideOfPlace,qn(n,Ut({noun:"one",place:qs[n.direction]})),n.afterPlace=t,n.direction=""}function Pa(n,t,e){let s=t[e];if(Pn.has(s)||so(s))return e+1;
if(jn.has(s)){let[i,a]=Dt(t,e+1);return i&&n.notPlace.push(i),a}let[o,r]=Dt(t,e);return o&&(!J.has(o.noun)||!Un(o))&&(n.afterPlace?n.notPlace:n.notThing).push(o),
r}function ja(n,t,e){let[s,o]=Dt(t,e+1);if(!s)return e+1;let r=["touch","move","belong","put"].includes(n.verb);return!n.thing&&r&&["TO","ON"].includes(t[e])?(n.
verb="touch",n.thing=s):(n.places.push([t[e],s]),n.afterPlace=!0),o}function La(n,t){if(!n.thing||n.thing.pronoun)n.thing=t;else if(!t.pronoun){let e=J.has(t.noun)||
J.has(n.thing.noun);(n.notThing.length||n.notPlace.length||e)&&!t.plural?qn(n,t):n.second=!0}}function qn(n,t){if(n.afterPlace&&n.places.length){let[e,s]=n.places[n.
places.length-1];n.places[n.places.length-1]=[e,no(s,t)]}else n.thing&&(n.thing=no(n.thing,t))}function no(n,t){return{...n,noun:J.has(t.noun)&&n.noun?n.noun:t.
noun,colour:t.colour||n.colour,size:t.size||n.size,place:t.place||n.place}}function Ca(n){let t=za(n);return n.direction&&(["touch","lift"].includes(n.verb)||t<
n.places.length)&&oo(n),n.thing&&(n.thing={...n.thing,near:[...n.thing.near,...n.places.slice(0,t)]}),n.places=n.places.slice(t),n}function za({places:n,verb:t,
direction:e,sideOfPlace:s}){let o=n.findLastIndex(([,i])=>vt(i));return o>=0&&t!=="touch"?o:e&&s&&["push","move"].includes(t)||["touch","lift"].includes(t)?n.length:
Math.max(0,n.length-1)}var{sideways:Ua,close:Ba,upon:Da}=A.references,Wn=A.references.axes,I=class extends f{constructor(t,e){super(e),this.kind=t}};function ye(n,t,e,s=[]){if(t.plural)
throw new I("several","The robot does one thing at a time; name one of them.");let o=be(n,t,e);for(let r of s){let i=be(n,r,e);o=o.filter(a=>!i.includes(a))}if(!o.
length)throw new I("absent",Ga(n,t));if(o.length===1)return o[0];throw new I("ambiguous",`Which ${Bt(t)} do you mean: ${xt(o,"or")}?`)}function Ga(n,t){let e=Bt(
t)||"thing",s=e.split(" ").slice(0,-1).join(" "),o=J.has(t.noun)?`no ${s} thing`.replace("  "," "):`no ${e}`,r=t.near.length||t.place?" there":"";return`There i\
s ${o}${r} on the table. There is ${xt(O(n))}.`}function be(n,t,e){let s=e.filter(o=>Ha(o,t));for(let[o,r]of t.near){let i=ye(n,r,O(n)),a=s.filter(c=>c!==i);s=qa[o](
a,S(i))}return!t.place||!s.length?s:[co(s,o=>st(S(o),Wn[t.place]))]}var co=(n,t)=>n.reduce((e,s)=>t(s)>t(e)?s:e);function Ha(n,t){let e=!t.colour||t.colour===n.
colour;return F(n)?J.has(t.noun)?e&&!t.size:vt(t)===n.kind&&!t.size&&(e||!H(n)):(me(t)===n.kind||J.has(t.noun))&&e&&(!t.size||t.size===n.size)}function ro(n,t){
let e=n.filter(s=>X(S(s),t)<=Ba);return e.length?[co(e,s=>-X(S(s),t))]:[]}var io=n=>(t,e)=>t.filter(s=>st([s.x-e[0],s.y-e[1]],n)>=Ua),ao=(n,t)=>n.filter(e=>X(S(
e),t)<=Da),qa={NEXT:ro,TO:ro,LEFT_OF:io(Wn.LEFTMOST),RIGHT_OF:io(Wn.RIGHTMOST),ON:ao,IN:ao};var Gt="command",Wa={AT_LEFT:"push-left",AT_RIGHT:"push-right",AWAY:"push-away",HERE:"push-here"},Va={NEXT:"put-next-to",TO:"put-next-to",LEFT_OF:"put-left-of",
RIGHT_OF:"put-right-of"},lo=["NEXT","LEFT_OF","RIGHT_OF"],Xa=["NOT","DONT"],Ka="Where to? Say left, right, away, here, a disc, the tray, the bin, the shelf, or \
beside or upon a thing.",Ya="What should the robot do? Say touch, push, pick up, put or stack, and with which thing.",Za="“It” stands for nothing that could be \
a target; name it.",Ja="The robot does one thing at a time; name one thing and what to do with it.",Qa="The robot does one thing at a time here; say the next wh\
ile it runs.";function uo(n,t,e=""){let s=fo(n,t,e);return tc(n,t,s,e),s}function tc(n,t,e,s){let o=[];for(let i of Tn(n))o.push(Vn(i,t,s)),s=o[o.length-1].command?.
thing??s;let r=o[o.length-1].command;if(o.length>1&&o.every(({command:i})=>i)&&!ec(r,e))throw new I("several",Qa)}var ec=(n,t)=>n.verb===t.verb&&n.thing===t.thing&&
n.target===t.target;function po(n){return!we(n).some(t=>Xa.includes(t))&&!Hn(n).thing?.pronoun}function Vn(n,t,e=""){try{return{command:fo(n,t,e),kind:Gt,answer:""}}catch(s){
if(s instanceof I)return{command:null,kind:s.kind,answer:s.message};throw s}}function fo(n,t,e){if(kn(n))throw new I("question",wn);let s=Hn(n);if(s.forbidden||
!s.verb&&xn(n))throw new I("forbidden",bn);let o=nc(s,e);if(zt.has(s.verb)&&lo.includes(s.places[0]?.[0]))try{let r={...o,near:[...o.near,...s.places]};return ho(
t,{...s,places:[]},r,e)}catch(r){if(!(r instanceof I))throw r}return ho(t,s,o,e)}function ho(n,t,e,s){let o=oc(n,t,e,sc(n,t,e,s));try{Tt(n,o)}catch(r){throw r instanceof
f?new I("impossible",r.message):r}return o}function nc(n,t){let{verb:e,thing:s,places:o,strange:r,second:i}=n;if(!e||!s&&!o.length)throw new I("unclear",Ya);if(r)
throw new I("unclear",`“${r}” is no place that is understood here; say left, right or next to.`);if(i)throw new I("several",Ja);if(!s)throw new I("unclear",
`Which thing should the robot ${e}? Name it.`);if(s.pronoun&&!t)throw new I("pronoun",yn);return s}function sc(n,t,e,s){if(e.pronoun)return z(n,s);if(vt(e)&&t.verb===
"touch")throw new I("impossible",`The ${Bt(e)} is no thing that the robot touches; name a thing.`);return ye(n,e,n.things,t.notThing)}function oc(n,t,e,s){let{verb:o,
direction:r,places:i}=t,a=M(s);if(r)return{verb:Wa[r],thing:a,target:""};if(o==="touch")return{verb:o,thing:a,target:""};if(i.length)return rc(n,t,e,s);if(o==="\
lift"||o==="carry")return{verb:"pick-up",thing:a,target:""};throw new I("unclear",Ka)}function rc(n,t,e,s){let[o]=t.places[0],r=ic(n,t,e,s),i={thing:M(s),target:M(
r)};return F(r)?{verb:ac(t.verb,o,r),...i}:["ON","IN"].includes(o)||t.verb==="stack"?{verb:"stack",...i}:{verb:Va[o],...i}}function ic(n,t,e,s){let[o,r]=t.places[0];
if(r.pronoun)throw new I("pronoun",Za);let i=O(n).filter(c=>c!==s),a=n.zones.some(({kind:c})=>c==="bin");if(r.noun==="box"&&o==="IN"&&a&&(r={...r,noun:"bin",colour:""}),
J.has(r.noun)&&me(e)){let c=be(n,{...r,noun:e.noun},i);if(c.length===1&&o!=="TO")return c[0]}return ye(n,r,i,t.notPlace)}function ac(n,t,e){if(lo.includes(t))throw new I(
"impossible",`Things are put beside other things, not beside the ${M(e)}.`);return e.kind==="bin"?n==="push"?"push-to":"put-in":n==="push"||n==="move"&&e.kind===
"disc"?"push-to":"put-on"}async function ke(n,t,e,s=""){let o=uo(t,e,s),r=`table-${o.verb}`,i={task:r,confidence:1,nearest:[[r,1]],understood:!0};return{sentence:{...await n(po(t)?t:he(o)),
reading:i},command:o}}var wo=new Set(["say","nudge","push","cover","stop"]),mo=200,cc={async say({driver:n,world:t},e){let s=t.table?await lc(n,t.table,e):await hc(n.policy,e);return await n.
listen(s),`told: ${s.text}`},nudge({world:n},t){let e=n.physics.position("body","hand");if(!n.physics.nudge(e,t))throw new f("Nothing lies loose here; drag a ha\
ndle instead.");return"object nudged"},push({world:n},t){return n.physics.pushHand(t),"arm pushed"},cover({world:n},t){return n.covered=!!t,t?"lens covered":"le\
ns uncovered"},lamp({world:n},t){return n.look={...n.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},colours({world:n},t){return n.paint(
t),"other colours"},drag:(n,t)=>`${t} dragged`,drive({steering:n,world:t},e){return n.turn(!!e,t.physics.data.ctrl[0]>0?1:-1),e?"a person drives":"the policy dr\
ives"},stop:()=>"stopped"};async function hc(n,t){let e=await n.hear(Pt(ne(t))),{understood:s,nearest:o}=e.reading;if(!s)throw new f(se(o,n.manifest.tasks));return e}
async function lc({policy:n},t,e){let{thing:s}=t.command,{sentence:o,command:r}=await ke(i=>n.hear(i),e,t.sceneNow(),s);return t.follow(r),o}async function bo({
kind:n,value:t=void 0},e){return cc[n](e,t)}function yo(n){return n.filter(({command:e})=>wo.has(e.kind)).map(({step:e,command:s})=>`${e}:${s.kind}:${uc(s)}`).join(
";")}function uc({kind:n,value:t}){return n==="say"?encodeURIComponent(t):n==="cover"?t?"1":"0":n==="stop"?"":t.join(",")}function ko(n){let t=n.split(";").filter(
Boolean);if(t.length>mo)throw new f(`That link has ${t.length} interventions; it may have ${mo}.`);return t.map(pc)}function pc(n){let[,t,e,s]=/^(\d{1,5}):(\w+):(.*)$/.
exec(n)??[],o={say:decodeURIComponent,nudge:go,push:go,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[wo.has(e)?e:""],r=o?.(s);if(r!==void 0)return{step:Number(
t),command:{kind:e,value:r}};throw new f(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.09; got “${n.slice(0,40)}”.`)}function go(n){let t=n.
split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var fc={text:dc,whole:mc,number:vo,choice:gc,switch:wc};function xo(n,t){let e={interventions:t.interventions??[]};for(let[s,o]of Object.entries(n))e[s]=fc[o.kind](
s,o,t[s]??o.default);if(!e.instruction)throw new f("Say what to do, for example “open the drawer”.");return e}function Eo(n,t,e){let s=new URLSearchParams;for(let[
o,{default:r}]of Object.entries(n))t[o]!==r&&s.set(o,String(t[o]));return e.length&&s.set("interventions",yo(e)),s.toString()}function To(n,t){let e=Object.keys(
n).filter(s=>n[s].drives);return Object.fromEntries(e.map(s=>[s,t[s]]))}function dc(n,{high:t},e){let s=String(e).trim();if(s.length>t)throw new f(`${n} has ${s.
length} letters; it may have at most ${t}.`);return s}function mc(n,t,e){let s=vo(n,t,e);if(!Number.isInteger(s))throw new f(`${n} is a whole number; got ${xe(e)}\
.`);return s}function vo(n,{low:t,high:e},s){let o=s===""?NaN:Number(s);if(o>=t&&o<=e)return o;throw new f(`${n} is a number from ${t} to ${e}; got ${xe(s)}.`)}
function gc(n,{choices:t},e){if(e===""||t.includes(e))return e;throw new f(`${n} is one of ${t.join(", ")}, or empty; got ${xe(e)}.`)}function wc(n,t,e){if(["tr\
ue","false","True","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new f(`${n} is true or false; got ${xe(e)}.`)}var xe=n=>JSON.stringify(
n).slice(0,40);function At(n){let[t,e,s,o]=[n[0],n[1],n[2],n[3]];return[1-2*(s*s+o*o),2*(e*s-t*o),2*(e*o+t*s),2*(e*s+t*o),1-2*(e*e+o*o),2*(s*o-t*e),2*(e*o-t*s),2*(s*o+t*e),1-2*
(e*e+s*s)]}function j(n,t){return[0,3,6].map(e=>n[e]*t[0]+n[e+1]*t[1]+n[e+2]*t[2])}function rt(n,t){return Array.from({length:9},(e,s)=>{let[o,r]=[s-s%3,s%3];return n[o]*
t[r]+n[o+1]*t[r+3]+n[o+2]*t[r+6]})}function K(n){return[n[0],n[3],n[6],n[1],n[4],n[7],n[2],n[5],n[8]]}function it(n,t){return[n[0]+t[0],n[1]+t[1],n[2]+t[2]]}function U(n,t){
return[n[0]-t[0],n[1]-t[1],n[2]-t[2]]}function Ht(n){let t=Math.hypot(n[0],n[1],n[2]);return[n[0]/t,n[1]/t,n[2]/t]}function qt(n,t){return[n[1]*t[2]-n[2]*t[1],n[2]*
t[0]-n[0]*t[2],n[0]*t[1]-n[1]*t[0]]}function Ao(n,t,e){let s=1/Math.tan(n*Math.PI/360),o=e-t;return[s,0,0,0,0,s,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function Mo(n,t,e){
return[...[0,1,2].flatMap(o=>[n[o]*t[o],n[o+3]*t[o],n[o+6]*t[o],0]),e[0],e[1],e[2],1]}function Oo(n,t){return[0,1,2].flatMap(e=>[n[e]/t[e],n[e+3]/t[e],n[e+6]/t[e]])}var bc=40,Ee=class{constructor(){this.on=!1,this.grip=-1,this.pointer=null,this.axes=[0,0,0],this.nearer=0}turn(t,e=this.grip){Object.assign(this,{on:t,grip:e,pointer:null,
axes:[0,0,0],nearer:0})}wish({pointer:t,axes:e,nearer:s=0,grip:o}){t!==void 0&&(this.pointer=t),e&&(this.axes=e),o!==void 0&&(this.grip=o),this.nearer=t===null?
0:this.nearer+s}action(t,e){let s=Array.from(t).slice(0,3),o=this.pointer?this.towards(s,e).map(u=>bc*u):[0,0,0],[r,i]=yc(e),[a,c,h]=this.axes;return[...o.map((u,p)=>u+
a*r[p]+c*i[p]+(p===2?h:0)).map(u=>Math.max(-1,Math.min(1,u))),this.grip]}towards(t,e){let[s,o]=this.pointer,r=-j(K(e.rotation),U(t,e.place))[2]-this.nearer,i=2*
r*Math.tan(e.fov*Math.PI/360),a=it(e.place,j(e.rotation,[(s-.5)*i,(.5-o)*i,-r]));return U(a,t)}};function yc({rotation:n}){let t=Ht([n[0],n[3],0]);return[t,qt([
0,0,1],t)]}var W="table",Mt=`${W}:`,Ot=n=>n===W||n.startsWith(Mt);function Te(n,t=null){return`${Mt}${t?Us(t):""}:${ae(n)}`}function Xn(n){let[t,e=""]=n.slice(Mt.length).split(
":");return{scene:nt(e),command:t?Bs(t):null}}function ve(n,t,e){if(n.startsWith(Mt))return Xn(n).scene;if(n===W||!n)return nt(e[t%e.length]);throw new f(`Unkno\
wn scene “${n.slice(0,60)}”.`)}function So(n){if(!n.startsWith(Mt))return n;let t=n.slice(Mt.length).split(/[:~]/)[0];return t?`${W}-${t}`:W}var kc="a script carries the hand back",xc=.1,Ec=.25,Tc=.012,vc=60,Ac=[25,60],Mc=-1,Oc=1500,Sc="The physics lost its hold of this scene, so the attempt ends her\
e. Run it again.";async function $o(n,t,e,s){let{sentences:o,tasks:r}=await(Ot(n.scene)?$c:_c)(n,e,s),i=o.map(()=>new ee(e,n));for(let[h,l]of i.entries())await l.
listen(o[h]);let{picture:a,wrist:c}=e.config.vision;return s.sides={front:a,wrist:c},new Kn(n,t,s,i,o,r)}async function $c({scene:n,seed:t,instruction:e},s,o){let{
scenes:r}=await o.tableShapes(),i=ve(n,t,r),{sentence:a,command:c}=await ke(h=>s.hear(h),e,i);return{sentences:[a],tasks:[Te(i,c)]}}async function _c({scene:n,instruction:t},e,{
files:s}){let o=e.manifest,r=await $s(c=>e.hear(c),t,o),i=r.map(({reading:c})=>c.task),a=_s(n,i,o);return await Nc(s,a),{sentences:r,tasks:a}}async function Nc(n,t){
let e=await n.tasks(),s=t.find(o=>!e.includes(o));if(s)throw new f(`The scene of ${s} is not part of this page; it has: ${e.join(", ")}.`)}var Kn=class{constructor(t,e,s,o,r,i){
this.request=t,this.settings=e,this.world=s,this.drivers=o,this.confidence=Math.min(...r.map(({reading:a})=>a.confidence)),this.parts=r.map(({text:a},c)=>({text:a,
task:i[c],step:0,success:null})),this.moments=[],this.complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.
stopped=!1,this.start=null,this.steering=new Ee,this.steps=[]}get success(){return this.parts.every(({success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:s,
drivers:o,confidence:r,success:i}=this,{head:a,replan:c}=o[0],{instruction:h,seed:l,scene:u,steps:p}=t,d={...To(e,t),head:a,replan:c,runtime:"browser"},m=Eo(e,t,
[...this.done,...this.planned]),{task:b}=s[s.length-1];return{task:b,instruction:h,seed:l,confidence:r,success:i,parts:s,link:m,settings:{...d,scene:u,steps:p}}}command(t){
this.commands.push(t)}async*run(t){let{world:e,request:s,drivers:o,parts:r}=this;e.look={},e.covered=!1;for(let[i,a]of o.entries())if(i?(await e.goOn(r[i].task,
s.seed),yield*this.carryBack(a,t)):(await e.open(r[i].task),e.begin(s.seed,r[i].task),this.start=e.start),this.stopped||(a.reset(s.seed,this.moments.length),yield*this.
part(r[i],a,t),!r[i].success||this.stopped))return}async*part(t,e,s){let{world:o,request:r,moments:i,steering:a}=this;Object.assign(t,{step:i.length,success:!1});
let c=Math.min(r.steps,o.physics.task.max_steps);for(let h=0;h<(a.on?Oc:c)&&!t.success;h++){let l=i.length,u=l?await this.applied(e):"";if(this.stopped)return;let p={
event:u,...this.audience(l,s)},d=()=>a.action(o.physics.state,o.view),m=await e.controlStep(this.actingWorld(),l,p,a.on?d:null);t.success=m.success,yield this.added(
m)}}async*carryBack(t,e){let{world:s,moments:o}=this,[r,i,a]=s.physics.state,c=[[r,i,Math.max(a+xc,Ec)],s.handAtStart];for(let[h,l]of c.entries())for(let u=0;u<
Ac[h];u++){let{state:p}=s.physics,d=l.map((y,k)=>y-p[k]);if(Math.max(...d.map(Math.abs))<Tc)break;let m=o.length,b=[kc,await this.applied(t)].filter(Boolean).join(
", ");if(this.stopped)return;let v={event:b,...this.audience(m,e)},w=[...d.map(y=>Math.max(-1,Math.min(1,vc*y))),Mc],T={votes:[w],weights:[1],born:[m],blended:w},
x=s.step(w);yield this.added({step:m,state:p,chunking:T,action:w,success:x,milliseconds:{},...v})}}audience(t,e){return{frame:e(t),view:this.world.turnedView}}added(t){
if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new f(Sc);return this.moments.push(t),t}actingWorld(){let{world:t}=this;return{observe:()=>t.
observe(),step:e=>{let s=t.physics.snapshot(),o=t.step(e);return this.steps.push({...s,action:[...e],driven:this.steering.on,success:o}),o},state:t.physics.state}}async applied(t){
let e=this.moments.length,s=this.commands.splice(0);for(;this.planned.length&&this.planned[0].step<=e;)s.unshift(this.planned.shift().command);let o=[];for(let r of s)
o.push(await this.apply(r,t,e));return o.filter(Boolean).join(", ")}async apply(t,e,s){try{let o=await bo(t,{driver:e,world:this.world,steering:this.steering});
return this.done.push({step:s,command:t}),this.stopped||=t.kind==="stop",o}catch(o){if(!(o instanceof f))throw o;return this.complaints.push(o.message),""}}};var St=4,Rc=6,C=class{constructor(t,e=1,s=255){this.array=t,this.axes=e,this.steps=s}},dt=class{constructor(t,e){this.bytes=t,this.shape=e}};function No(n){let t=new Yn,
e=new TextEncoder().encode(JSON.stringify(t.encode(n))),s=4+St*Math.ceil(e.length/St),o=new Uint8Array(s+t.size).fill(32,4,s);new DataView(o.buffer).setUint32(0,
s-4,!0),o.set(e,4);let r=s;for(let i of t.parts)o.set(i,r),r+=St*Math.ceil(i.length/St);return o}var Yn=class{constructor(){this.parts=[],this.size=0,this.known=
new Map}append(t){let e=this.size;return this.parts.push(t),this.size+=St*Math.ceil(t.length/St),e}encode(t){if(t===null||typeof t!="object")return Ic(t);if(Array.
isArray(t))return t.map(s=>this.encode(s)??null);if(t instanceof g||t instanceof C||t instanceof dt)return this.written(t);let e=Object.entries(t).filter(([,s])=>s!=
null);return Object.fromEntries(e.map(([s,o])=>[s,this.encode(o)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){
return t instanceof dt?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof C?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let s=e instanceof
Int32Array||e instanceof Uint8Array,o=s?Int32Array.from(e):e instanceof Float32Array?e:Float32Array.from(e);return[s?"i":"f",t,this.append(_o(o))]}coarse({array:{
shape:t,data:e},axes:s,steps:o}){let r=t.slice(t.length-s).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/r)];for(let c=0,h=0;c<
e.length;c+=r,h+=2){let{low:l,high:u}=Ft(e.subarray(c,c+r));a[h]=l,a[h+1]=(u-l)/o;let[p,d]=[a[h],1/(a[h+1]||1)];for(let m=c;m<c+r;m++)i[m]=(e[m]-p)*d+.5}return[
t,r,this.append(i),this.append(_o(a))]}},_o=({buffer:n,byteOffset:t,byteLength:e})=>new Uint8Array(n,t,e);function Ic(n){return typeof n!="number"||Number.isInteger(
n)?n:Number.isFinite(n)?Number(n.toPrecision(Rc)):null}function Ro({shape:[n,t],data:e}){let[s,o]=[54,4*Math.ceil(3*t/4)],r=new Uint8Array(s+o*n),i=new DataView(
r.buffer);r.set([66,77]);let a=[[2,r.length],[10,s],[14,40],[18,t],[22,n],[34,o*n]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,
!0);for(let c=0;c<n;c++){let h=s+(n-1-c)*o;for(let l=0,u=3*t*c;l<t;l++,u+=3)r[h+3*l]=e[u+2],r[h+3*l+1]=e[u+1],r[h+3*l+2]=e[u]}return new dt(r,[n,t,3])}var Zn=480,Fc=14,Pc=.8,jc=2,Lc=.4,Cc=36,Ae=class{constructor(t){this.world=t,this.detail=t.eye.isSoftware?"fast":"fine",this.warm=!1,this.next=0}picture(t){let e=performance.
now();if(t%jc||t&&e<this.next)return null;let s=this.drawn(),o=performance.now()-e;return this.warm&&o>Fc&&(this.detail="fast"),this.next=this.detail==="fine"?0:
e+Math.max(Cc,o/Lc),this.warm=!0,s}async drawn(){this.world.show(Zn,this.detail),this.world.eye.finish();let e=await this.world.eye.canvas.convertToBlob({type:"\
image/jpeg",quality:Pc});return new dt(new Uint8Array(await e.arrayBuffer()),[Zn,Zn,3])}};var zc="vla-driven";function Io({parts:n,start:t,steps:e,request:s}){let{body_pos:o,site_pos:r,seed:i}=t,{task:a}=n[0];return{format:zc,version:1,task:a,seed:i,instruction:s.instruction,
body_pos:o,site_pos:r,steps:e}}var Me=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(s=>this.wake=()=>s(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?Uc(this.due-t):Bc())}},Uc=n=>new Promise(t=>setTimeout(t,n));function Bc(){let{port1:n,port2:t}=new MessageChannel;
return new Promise(e=>{n.onmessage=()=>{n.close(),e(null)},t.postMessage(null)})}var Fo=1e8,Dc=["front","wrist","state"],Po={type:"uint8",shape:[1,"S","S",3]},Gc={front:Po,wrist:Po,state:{type:"float32",shape:[1,4]},task:{type:"int64",shape:[
1]},ids:{type:"int64",shape:[1,"L"]},noise:{type:"float32",shape:[1,"K",4]}},jo={actions:{type:"float32",shape:[1,"K",4]},belief:{type:"float32",shape:[1,3,3]},
context:{type:"float32",shape:[1,"D"]},front_keypoints:{type:"float32",shape:[1,"P",2]},wrist_keypoints:{type:"float32",shape:[1,"P",2]},front_heat:{type:"float\
32",shape:[1,"P","h","w"]},wrist_heat:{type:"float32",shape:[1,"P","h","w"]}},Hc={S:[32,256],K:[1,100],D:[1,4096],P:[1,256],h:[1,256],w:[1,256]},qc=["L"],Wc={S:16},
Lo={S:"S a multiple of 16 from 32 to 256",K:"K from 1 to 100",D:"D from 1 to 4096",P:"P from 1 to 256",h:"h and w from 1 to 256",L:"L free"};async function zo(n,t,e){
if(t.length>Fo)throw new f(`${e} has ${(t.length/1e6).toFixed(0)} MB; a policy may have ${Fo/1e6} MB.`);let s=await Vc(n,t,e),o=Xc(s.inputMetadata,s.outputMetadata);
if(!o.length)return s;throw await s.release(),new f(`${e} is not a policy that can drive this arm. ${o.join(" ")}`)}async function Vc(n,t,e){try{return await n.
InferenceSession.create(t,{executionProviders:["wasm"]})}catch(s){let o=String(s?.message??s).split(`
`)[0].slice(0,200);throw new f(`${e} is not an ONNX graph that ONNX Runtime can run: ${o}`)}}function Xc(n,t){let e=[...n.flatMap(s=>Co("Input",s,Gc)),...t.filter(
({name:s})=>s in jo).flatMap(s=>Co("Output",s,jo))];return n.some(({name:s})=>Dc.includes(s))||e.push("It senses nothing: it must take front, wrist or state."),
t.some(({name:s})=>s==="actions")||e.push("Output actions is missing; it must be float32 (1, K, 4), K from 1 to 100."),e.length?e:Zc(n,t)}function Co(n,{name:t,
type:e,shape:s},o){if(!(t in o))return[`${n} ${t} is unknown; it may have ${Object.keys(o).join(", ")}.`];let r=o[t],i=[];return e!==r.type&&i.push(`${n} ${t} i\
s ${e}; it must be ${r.type}.`),Kc(s,r.shape)||i.push(`${n} ${t} has shape ${Uo(s)}; it must be ${Jc(r.shape)}.`),i}function Kc(n,t){let e={};return n.length===
t.length&&n.every((s,o)=>{let r=t[o];return typeof r=="number"?s===r:Yc(s,r)&&(e[r]??=s)===s})}function Yc(n,t){if(qc.includes(t))return typeof n!="number";let[
e,s]=Hc[t];return typeof n=="number"&&n>=e&&n<=s&&n%(Wc[t]??1)===0}function Zc(n,t){let e=n.find(({name:o})=>o==="noise")?.shape[1],s=t.find(({name:o})=>o==="ac\
tions").shape[1];return e===void 0||e===s?[]:[`Input noise has ${e} steps and output actions ${s}; they must be equal.`]}var Uo=n=>`(${n.map(t=>t??"?").join(", ")}\
)`;function Jc(n){let t=[...new Set(n)].filter(e=>e in Lo);return[Uo(n),...t.map(e=>Lo[e])].join(", ")}async function Bo(n,t,e){qo("flow",e,1e3);let s=[t];for(let o=0;o<e;o++){let[r,i]=[Math.fround(o/e),s[o].data],a=(await n(s[o],r)).data;s.push(Jn(t,c=>i[c]+(a[c]-
i[c])/(1-r)/e))}return Go(s)}async function Do(n,t,e,s){let o=s.length-1;qo("ddpm",e,o);let r=Qc(e,o),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[s[r[a]],s[r[a+1]],i[a].
data],u=(await n(i[a],r[a]/o)).data;i.push(Jn(t,p=>th(l[p],Ho(u[p]),c,h)))}return Go(i)}function Qc(n,t){let e=Math.fround(t/n),s=o=>o<(n+1)/2?Math.fround(t-Math.
fround(e*o)):Math.fround(e*(n-o));return Array.from({length:n+1},(o,r)=>eh(s(r)))}function th(n,t,e,s){let o=(n-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
s)*t+Math.sqrt(1-s)*o}function Go(n){let t=Jn(n[0],e=>Ho(n[n.length-1].data[e]));return{actions:t,path:at([...n.slice(0,-1),t])}}var Ho=n=>Math.min(1,Math.max(-1,
n)),Jn=(n,t)=>new g(n.shape,Float32Array.from(n.data,(e,s)=>t(s)));function eh(n){let t=Math.floor(n);return n-t!==.5?Math.round(n):t%2?t+1:t}function qo(n,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new f(`The ${n} head cannot take ${t} steps; choose from 1 to ${e}.`)}var Wo=["<pad>","<start>","<unknown>"],[nh,Vo]=[1,2],sh="▁",oh=/\x1b\[[0-9;]*[A-Za-z]/g,rh=2e3,ih=40,ah=new RegExp(`[\\p{L}\\p{N}]{1,${ih}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),ch=/^[\p{L}\p{N}]/u,hh="ı",lh=/\p{Script=Cherokee}/u;function uh(n){return[...[...n].slice(0,rh).join("").replace(oh," ").normalize("NFKC")].map(ph).join(
"").replace(/\p{Cf}/gu,"").replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function ph(n){return n===hh?n:lh.test(n)?n.toUpperCase():n.toLowerCase().
toUpperCase().toLowerCase()}function fh(n){return(uh(n).match(ah)??[]).map(t=>ch.test(t)?sh+t:t)}var Oe=class{constructor({alphabet:t,merges:e,pieces:s}){this.pieces=
s,this.rank=new Map(e.map(([r,i],a)=>[`${r} ${i}`,a]));let o=new Set([...Wo,...t,...e.map(r=>r.join(""))]);this.id=new Map([...o].map((r,i)=>[r,i]))}encode(t){let e=[
Wo[nh]];for(let r of fh(t))if(e.push(...this.split(r)),e.length>=this.pieces)break;let s=e.slice(0,this.pieces),o=s.map(r=>this.id.get(r)??Vo);return{ids:o,pieces:s,
known:o.map(r=>r!==Vo)}}split(t){let e=[...t];for(;;){let[s,o]=[1/0,-1];for(let r=0;r+1<e.length;r++){let i=this.rank.get(`${e[r]} ${e[r+1]}`)??1/0;i<s&&([s,o]=
[i,r])}if(o<0)return e;e.splice(o,2,e[o]+e[o+1])}}};var dh=1,mh=["front","wrist"],gh=16,Xo={ddpm:Do,flow:Bo},wh={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function Ko(n,t,e){if(t?.format!==
dh)throw new f("This exported policy is of another version; export it again.");let s={};for(let[o,r]of Object.entries(t.graphs)){let i=await e(r.file);s[o]=await n.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new Wt(n,t,s)}var Wt=class{constructor(t,e,s){this.ort=t,this.manifest=e,this.sessions=s,this.config=
e.config,this.tokenizer=new Oe(e.vocabulary);let o=[this.config.vision.picture,this.config.vision.wrist];this.views=mh.filter((r,i)=>o[i]),this.sides=o.filter(Boolean),
this.centres=e.centres&&g.of(e.centres)}async close(){for(let t of Object.values(this.sessions))await t.release()}async hear(t){let e=this.tokenizer.encode(t),s={
shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:o,pooled:r,probability:i}=await this.run("sentence",{ids:s});return{text:t,pieces:e,hidden:o,
pooled:r,reading:Os(i.data,this.manifest)}}async decide(t,e,s,o,r=0){let i=new Qn,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let u of this.
config.heads.kinds)l[u]=await this.propose(u,h.context,s,r);return i.stop("heads"),{vision:this.visionRecord(a,h),language:ts(e),state:{raw:c,normal:h.normal.single,
token:h.state_token.single},fusion:this.fusionRecord(e,h),belief:h.belief.single,heads:l,head:o,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:s}){let o=this.
sides.map((r,i)=>{let a=this.views[i]==="wrist"?e:t;if(!a)throw new f("This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*r*r)return new g(
[r,r,3],a);throw new f(`This policy sees pictures of ${r} × ${r} × 3; this one has ${a.length} numbers.`)});if(s.length!==4||!s.every(Number.isFinite))throw new f(
`The state must be four finite numbers; got ${[...s].join(", ")}.`);return[o,new g([4],s)]}trunk(t,e,{hidden:s,pooled:o}){let r=Object.fromEntries(this.views.map(
(i,a)=>[i,Se(t[a])]));return this.run("trunk",{...r,state:Se(e),hidden:s,pooled:o})}async propose(t,e,s,o=0){if(t in Xo)return this.iterate(t,e,s,o);let r=await this.
run(t,{context:e,noise:Se(s)}),i=Object.fromEntries(Object.entries(r).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:at(
[s,i.actions])}}iterate(t,e,s,o){let r=async(a,c)=>{let h={shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:Se(a),t:h,context:e})).clean.single},i=o||
this.config.heads[`${t}_samples`];return Xo[t](r,s,i,this.manifest.alpha_bar)}async run(t,e){let s=Object.fromEntries(Object.entries(e).map(([r,i])=>[r,this.tensor(
i)])),o=await this.sessions[t].run(s);return Object.fromEntries(Object.entries(o).map(([r,{dims:i,data:a}])=>[r,new g(i,kh(a))]))}tensor({shape:t,data:e}){let[s]=Object.
entries(wh).find(([,o])=>e instanceof o)??[];if(!s)throw new TypeError("a graph takes uint8, int64 and float32");return new this.ort.Tensor(s,e,t)}visionRecord(t,e){
let s=r=>this.views.map(i=>e[`${i}_${r}`].single),o=this.views.flatMap(r=>e[`${r}_words`]?.single??[]);return{pictures:t,maps:this.views.map(r=>yh(e,r)),heat:s(
"heat"),keypoints:at(s("keypoints")),tokens:vs(s("tokens")),words:o}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.single??null,residual:e.
residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],s=["fusion","state",...t.map(()=>"language")];return this.
views.forEach((o,r)=>{let i=bh(o,this.sides[r]/gh);e.push(`${o} keypoints`,...i),s.push("vision",...i.map(()=>"vision"))}),{names:e,stage:s}}},Qn=class{constructor(){
this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=e}},bh=(n,t)=>Array.from({length:t*
t},(e,s)=>`${n} ${Math.floor(s/t)},${s%t}`);function yh(n,t){let e=[];for(let s=0;n[`${t}_map_${s}`];s++)e.push(n[`${t}_map_${s}`].single);return e}function ts({
text:n,pieces:t,hidden:e,reading:s}){let{nearest:o,understood:r}=s;return{text:n,pieces:t.pieces,known:t.known,hidden:e.single,nearest:o,understood:r}}var Se=({
shape:n,data:t})=>new g([1,...n],t),kh=n=>n instanceof BigInt64Array?Int32Array.from(n,Number):n;var lt="own",xh="This policy is told the number of a task, and what is asked for on a table has none; choose another scene.";async function Yo(n,t,e,s){return new es(
n,await zo(n,t,e),s)}var es=class extends Wt{constructor(t,e,s){super(t,{...s.manifest,config:Eh(e)},{[lt]:e}),this.reader=s}hear(t){return this.reader.hear(t)}async decide(t,e,s){
let o=performance.now(),[r,i]=this.senses(t),a=await this.run(lt,this.inputs(r,i,e,s)),c=new g(s.shape,a.actions.data.map(h=>Math.min(1,Math.max(-1,h))));return{
vision:r.length?{pictures:r,...this.seen(a)}:null,language:ts(e),state:{raw:i},fusion:a.context?{context:a.context.single}:null,belief:a.belief?.single??null,heads:{
[lt]:{actions:c,path:at([s,c])}},head:lt,milliseconds:{heads:performance.now()-o}}}inputs(t,e,{pieces:s,reading:o},r){let i=this.sessions[lt].inputNames.includes(
"task"),a=Object.keys(this.manifest.tasks).indexOf(o.task);if(i&&a<0)throw new f(xh);let c=({shape:l,data:u})=>({shape:[1,...l],data:u}),h={...Object.fromEntries(
this.views.map((l,u)=>[l,c(t[u])])),state:c(e),task:{shape:[1],data:BigInt64Array.of(BigInt(a))},ids:{shape:[1,s.ids.length],data:BigInt64Array.from(s.ids,BigInt)},
noise:c(r)};return Object.fromEntries(this.sessions[lt].inputNames.map(l=>[l,h[l]]))}seen(t){let e=r=>this.views.map(i=>t[`${i}_${r}`]?.single),[s,o]=[e("keypoi\
nts"),e("heat")];return{...s.every(Boolean)?{keypoints:at(s)}:{},...o.every(Boolean)?{heat:o}:{}}}};function Eh({inputMetadata:n,outputMetadata:t}){let e=o=>n.find(
({name:r})=>r===o)?.shape[1]??0;return{chunk:t.find(({name:o})=>o==="actions").shape[1],heads:{kinds:[lt],acting:lt},vision:{picture:e("front"),wrist:e("wrist")}}}var Vt=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let o=this.shape[e],r=i=>this.pick(t,e+1,
s*o+i);return Th(t[e],o,r)}};function Th(n,t,e){if(typeof n=="number")return e(n<0?Math.max(0,t+n):Math.min(n,t-1));let[s,o]=n??[0,t];return Array.from({length:Math.
min(o,t)-s},(r,i)=>e(s+i))}var vh={255:"image/jpeg",66:"image/bmp"},Ah=[31,139],$e=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return vh[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${$h(this.bytes)}`,this.known}};async function Zo(n){
let t=new Uint8Array(n),e=Ah.every((r,i)=>t[i]===r)?await Mh(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,s-4)));return ns(o,e,s)}function Mh(n){let t=new Response(n).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function ns(n,t,e){
if(Array.isArray(n))return n.map(o=>ns(o,t,e));if(n===null||typeof n!="object")return n;if(n.picture)return new $e(new Uint8Array(t,e+n.picture[0],n.picture[1]));
if(n.array)return Oh(t,e,...n.array);if(n.coarse)return Sh(t,e,...n.coarse);let s=Object.entries(n).map(([o,r])=>[o,ns(r,t,e)]);return Object.fromEntries(s)}function Oh(n,t,e,s,o){
let r=new(e==="i"?Int32Array:Float32Array)(n,t+o,ss(s));return new Vt(s,i=>r[i])}function Sh(n,t,e,s,o,r){let i=new Uint8Array(n,t+o,ss(e)),a=new Float32Array(n,
t+r,2*ss(e)/s);return new Vt(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*i[c])}var ss=n=>n.reduce((t,e)=>t*e,1);function Jo(n){return Uint8Array.fromBase64?
Uint8Array.fromBase64(n):Uint8Array.from(atob(n),t=>t.charCodeAt(0))}function $h(n){let t="";for(let e=0;e<n.length;e+=8192)t+=String.fromCharCode(...n.subarray(
e,e+8192));return btoa(t)}function R(n,t){if(typeof n=="string")return n;let[,e,s,o]=t.match(/^(\+?)\.(\d)([f%])$/)??[],r=o==="%"?`${(100*n).toFixed(Number(s))}%`:n.toFixed(Number(s));return e&&
!r.startsWith("-")?`+${r}`:r}var B=["x","y","z","gripper"],Qo=({state:{raw:n,normal:t,token:e}})=>({raw:n,normal:t,token:e});function tr({state:{raw:n,normal:t}}){let e=Z([...t.data.subarray(
0,3)].map(Math.abs)),s=t.data[e]>0?"above":"below",o=R(Math.abs(t.data[e]),".1f");return`${`${B[e]} is ${o} deviations ${s} the middle of the workspace`}; the g\
ripper is ${R(n.data[3],".0%")} open`}var _h=.01,mt=121,er=new g([mt],Float32Array.from({length:mt},(n,t)=>-1.2+2.4*t/(mt-1)));function nr({heads:n,head:t,state:{raw:e}}){let s=Object.fromEntries(Object.
entries(n).map(([i,a])=>[i,Nh(a,e.data)])),{actions:o,plan:r}=s[t];return{acting:t,kinds:Object.keys(n),iterating:Object.keys(n).filter(i=>n[i].path.length>2),chunk:o,
plan:r,ahead:Array.from({length:o.length},(i,a)=>a),roads:{},...s}}function Nh(n,t){return{actions:n.actions,path:n.path,steps:Array.from({length:n.path.length},
(e,s)=>s),plan:Rh(n.actions,t),...n.mean?Ih(n.mean,n.std):{},...n.probability?{...Fh(n),centres:n.centres}:{}}}function Rh(n,t){let[e,s]=n.shape,o=new Float32Array(
3*(e+1));for(let r=0;r<3;r++){let i=0;o[r]=t[r];for(let a=0;a<e;a++)i+=n.data[a*s+r],o[3*(a+1)+r]=t[r]+_h*i}return new g([e+1,3],o)}function Ih(n,t){let e=r=>new g(
n.shape,Float32Array.from(n.data,(i,a)=>i+r*t.data[a])),s=new Float32Array(n.data.length*mt);n.data.forEach((r,i)=>{let a=t.data[i];for(let c=0;c<mt;c++){let h=(er.
data[c]-r)/a;s[i*mt+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let o=[...n.shape,mt];return{mean:n,std:t,low:e(-2),high:e(2),curve:er,density:new C(new g(
o,s))}}function Fh({probability:n,chosen:t}){let[e,s,o]=n.shape,r=new Float32Array(e*s);for(let i=0,a=0;i<r.length;i++){let c=0;for(let h=0;h<o;h++,a++){let l=n.
data[a];c-=l*Math.log2(Math.max(l,1e-12))}r[i]=c}return{probability:new C(n),entropy:new g([e,s],r),string:[...t.data.subarray(0,s)].join(" ")}}function Ph({heads:n}){
return B.map((t,e)=>{let s=n.kinds.map(o=>n[o].actions.data[e]);return Math.max(...s)-Math.min(...s)})}function sr({heads:{chunk:n}}){let t=n.shape[1],e=[0,1,2].
map(s=>n.data.reduce((o,r,i)=>i%t===s?o+Math.abs(r):o,0));return Z(e)}function or(n){let[{heads:t},e]=[n,Ph(n)],s=Z(e),o=t.kinds.length>1?`${t.kinds.length} hea\
ds differ most in ${B[s]}, by ${R(e[s],".2f")}`:"one head acts";if(!t.bins)return o;let r=[...t.bins.entropy.at(0).data],i=r.reduce((a,c)=>a+c,0)/r.length;return`${o}\
; the bins are ${R(i,".1f")} bits unsure`}var gt=["front","wrist"],jh=["hand","object","goal"],rr=31;function ir({vision:n,fusion:t}){return{pictures:n.pictures.map(Ro),names:Uh(n.keypoints?.shape[1]??0),
keypoints:n.keypoints,...n.heat?Lh(n.heat):{},...n.maps?Ch(n.maps):{},...n.tokens?zh(n,t):{}}}var Lh=n=>({heat:n.map(t=>new C(t,2,rr)),heat_cells:n.map(t=>wt(t.
shape[2]))});function Ch(n){let t=e=>n.map(s=>s.map(e));return{maps:t(e=>new C(e,2,rr)),map_cells:t(e=>wt(e.shape[2])),peaks:t(e=>Q(e.parts().map(s=>Ft(s.data).
high)))}}function zh(n,t){let e=t.names.filter((r,i)=>t.stage[i]==="vision"),s=gt.slice(0,n.pictures.length).map(r=>rs(e,r)),o=s.map(is);return{alike:new C(os(n.
tokens)),patch_names:e,spans:s,grids:o,patch_cells:o.map(([,r])=>wt(r))}}var Q=n=>new g([n.length],Float32Array.from(n)),wt=n=>[.5/n,1/n];function os(n){let[t,e]=n.
shape,s=new Float64Array(n.data);for(let r=0;r<e;r++){let i=0;for(let a=0;a<t;a++)i+=s[a*e+r]/t;for(let a=0;a<t;a++)s[a*e+r]-=i}for(let r=0;r<t;r++){let i=s.subarray(
r*e,(r+1)*e),a=Math.max(1e-9,Math.hypot(...i));i.forEach((c,h)=>i[h]=c/a)}let o=new Float32Array(t*t);for(let r=0;r<t;r++)for(let i=r;i<t;i++){let a=0;for(let c=0;c<
e;c++)a+=s[r*e+c]*s[i*e+c];o[r*t+i]=o[i*t+r]=a}return new g([t,t],o)}var Uh=n=>Array.from({length:n},(t,e)=>jh[e]??`point ${e}`);function rs(n,t){let e=n.flatMap(
(s,o)=>s.startsWith(`${t} `)&&s.includes(",")?[o]:[]);return[e[0],e[e.length-1]+1]}function is([n,t]){let e=Math.round(Math.sqrt(t-n));return[e,e]}function ar({
vision:n},t){if(t){let[,r,i]=[...t.data].map(a=>R(1e3*a,".0f"));return`believes the object ${r} mm and the goal ${i} mm from where they are`}let e=n.heat[0].array.
parts().map(r=>Ft(r.data).high),s=Z(e),o=R(e[s],".0%");return`the surest of ${e.length} keypoints, ${n.names[s]}, puts ${o} on one cell`}var D=n=>()=>n,_e=n=>Array.from({length:n},(t,e)=>e),hr=({vision:n})=>n?.maps??[[]],Bh=n=>Math.max(0,...hr(n).flat().map(({array:t})=>t.length)),Dh=n=>hr(n)[0].
map(({array:t},e)=>`${e+1} · ${t.shape.join("×")}`),cr=({fusion:n},t)=>n?.attention?_e(n.attention.array.shape[t]).map(e=>String(e+1)):[],Gh=({heads:n})=>Math.
max(1,...n.iterating.map(t=>n[t].path.length)),Hh=[{name:"keypoint",label:"keypoint",options:n=>n.vision?.names??[],first:D(1)},{name:"view",label:"eye",options:n=>gt.
slice(0,n.vision?.pictures.length??0),first:D(0)},{name:"map",label:"layer",options:Dh,first:D(1)},{name:"unit",label:"unit",options:n=>_e(Bh(n)),first:D(0)},{name:"\
patch",label:"patch",options:n=>n.vision?.patch_names??[],first:D(8)},{name:"word",label:"word",options:n=>n.language?.words??[],first:D(1)},{name:"thing",label:"\
thing",options:n=>n.words?.things??[],first:D(0)},{name:"layer",label:"layer",options:n=>cr(n,0),first:D(-1)},{name:"head",label:"head",options:n=>[...cr(n,1).slice(
0,-1),"mean"],first:D(-1)},{name:"token",label:"token that looks",options:n=>n.fusion?.names??[],first:D(0)},{name:"dimension",label:"dimension",options:()=>B,first:sr},
{name:"other",label:"against",options:()=>B,first:D(1)},{name:"ahead",label:"steps ahead",options:n=>n.heads.ahead,first:D(0)},{name:"sampler",label:"head",options:n=>n.
heads.iterating,first:D(-1),named:!0},{name:"noise",label:"step of the sampler",options:n=>_e(Gh(n)),first:D(-1)}];function lr(n){return Object.fromEntries(Hh.map(
t=>[t.name,qh(t,n)]))}function qh({name:n,label:t,options:e,first:s,named:o},r){let i=e(r).map(String),a=o?i:_e(i.length),c=Math.max(-a.length,Math.min(s(r),a.length-
1));return{name:n,label:t,labels:i,values:a,first:a.at(c)??0}}var Wh=8*.01,Vh=[["left","right"],["back","forward"],["down","up"]];function pr(n){let t=Xh(n),{action:e,expert:s,milliseconds:o}=n;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(o).reduce((r,i)=>r+i,0),...s?{wish:as(n),gap:Math.hypot(...[0,1,2].map(r=>e[r]-s[r]))}:{}}}function as({state:n,expert:t}){
let e=[...n].slice(0,3);return g.of([e,e.map((s,o)=>s+Wh*t[o])])}function Xh({milliseconds:n,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return ur(
n);let{policy:s=0,...o}=n,r=Object.values(e).reduce((i,a)=>i+a,0);return ur({...e,"writing it down":Math.max(0,s-r),...o})}var ur=n=>Object.fromEntries(Object.entries(
n).map(([t,e])=>[t,Number(e.toFixed(3))]));function fr({action:n,act:t,proposed:e}){let s=[...n.data.subarray(0,3)],o=Z(s.map(Math.abs)),r=Vh[o][+(s[o]>0)],i=`m\
oves ${R(10*Math.abs(s[o]),".1f")} mm ${r}`;if(e){let a=Math.hypot(...s.map((c,h)=>c-e.data[h]));return`a person ${i}; ${R(10*a,".1f")} mm from what the policy \
would do`}return t.gap===void 0?i:`${i}; ${R(10*t.gap,".1f")} mm from the expert's wish`}function dr({step:n,chunking:{votes:t,weights:e,born:s,blended:o},decision:r}){return{votes:g.of(t),weights:Q(e),ages:new g([s.length],Int32Array.from(s,i=>n-i)),
born:s.map(i=>`made at step ${i}`),here:s.map(()=>n),sizes:Q(e.map(i=>6+14*i)),newest:Q(t[t.length-1]),sum:B.map((i,a)=>Yh(e,t.map(c=>c[a]),o[a])),...r?Kh(n,r.heads[r.
head].actions):{}}}function Kh(n,{shape:[t,e],data:s}){let o=Float32Array.from({length:t+1},(i,a)=>a<t?n+a:NaN),r=new Float32Array((t+1)*e).fill(NaN);return r.set(
s),{steps:new g([t+1],o),chunk:new g([t+1,e],r)}}function Yh(n,t,e){return`${n.map((o,r)=>`${R(o,".2f")}·(${R(t[r],"+.2f")})`).join(" + ")} = ${R(e,"+.2f")}`}function mr({
chunking:{votes:n}}){let[t,e]=n.shape;if(t===1)return"one chunk speaks: its word is the action";let s=B.map((r,i)=>{let a=n.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),o=Z(s);return`${t} chunks speak; in ${B[o]} they differ by ${R(s[o],".2f")}`}var Zh=31,cs=n=>n.replaceAll("▁","·");function gr({language:n,fusion:t},e){let s=br(n.pieces),o=n.pieces.map(cs);return{text:n.text,pieces:o,places:o.map((r,i)=>i),
known:n.known,hidden:new C(n.hidden),alike:new C(os(n.hidden)),tasks:n.nearest.map(([r])=>r.replace(/-v3$/,"")),sentences:n.nearest.map(([r])=>Jh(r,e)),probability:n.
nearest.map(([,r])=>r),understood:n.understood,heard:t?.attention&&tl(t),words:s.map(({name:r})=>r==="<start>"?"(start)":r),word_places:s.map((r,i)=>i)}}var Jh=(n,t)=>t[n]?.
sentence??ot[n.replace(/^table-/,"")].asks;function wr({language:n,vision:t}){let e=t?.words??[];if(!e.length)return{};let s=e.map(o=>Qh(br(n.pieces),o));return{
looks:s.map(o=>new C(o,2,Zh)),look_cells:s.map(({shape:o})=>wt(o[2]))}}function br(n){let t=[];return n.forEach((e,s)=>{let o=t[t.length-1];s>1&&/^[\p{L}\p{N}]/u.
test(e)?(o.name+=e,o.places.push(s)):t.push({name:e.replace(/^▁/,""),places:[s]})}),t}function Qh(n,t){let[,e,s]=t.shape,o=new g([n.length,e,s],new Float32Array(
n.length*e*s));return n.forEach(({places:r},i)=>{let a=o.at(i).data;for(let c of r)t.at(c).data.forEach((h,l)=>a[l]+=h)}),o}function tl({attention:n,stage:t}){let e=t.
flatMap((a,c)=>a==="language"?[c]:[]),[s,o,r]=n.shape,i=new Float32Array(s*e.length);for(let a=0;a<s;a++)e.forEach((c,h)=>{let l=0;for(let u=0;u<o;u++)l+=n.data[(a*
o+u)*r*r+c];i[a*e.length+h]=l/o});return new g([s,e.length],i)}function yr({language:n}){let t=n.known.filter(o=>!o).length,e=t?`${t} of them never seen before`:
"all known",s=`${R(n.probability[0],".0%")} sure it means ${n.tasks[0]}`;return`${n.pieces.length} pieces, ${e}; ${s}`}var Ne=["itself","state","words",...gt],el={fusion:0,state:1,language:2},nl=31;function kr({fusion:n,vision:t}){if(!n.names)return{context:n.context};let e=gt.slice(
0,t.pictures.length).map(r=>rs(n.names,r)),[s,o]=[e.map(is),sl(n)];return{names:n.names.map(cs),labels:n.names.map((r,i)=>`${i} ${r}`),borders:o.flatMap((r,i)=>i&&
r!==o[i-1]?[i-.5]:[]),middles:ol(o),spans:e,grids:s,cells:s.map(([,r])=>wt(r)),keypoints:e[0][0]-1,context:n.context,...n.attention?rl(n.attention,o):{}}}function sl({
names:n,stage:t}){return t.map((e,s)=>el[e]??Ne.indexOf(n[s].split(" ")[0]))}function ol(n){return[...new Set(n)].sort((t,e)=>t-e).map(t=>(n.indexOf(t)+n.lastIndexOf(
t))/2)}function rl(n,t){let[e,s,o]=n.shape,r=o*o,i=new Float32Array(e*(s+1)*r),a=[];for(let c=0;c<e;c++){let h=c*(s+1)*r,l=n.at(c).data;i.set(l,h);let u=i.subarray(
h+s*r,h+(s+1)*r);for(let p=0,d=0;p<s;p++)for(let m=0;m<r;m++,d++)u[m]+=l[d]/s;a.push(u)}return{attention:new C(new g([e,s+1,o,o],i),1,nl),rollout:il(a,o),share:al(
a,o,t)}}function il(n,t){let e=new Float64Array(t);e[0]=1;for(let s of[...n].reverse()){let o=Float64Array.from(e,r=>.5*r);for(let r=0;r<t;r++)for(let i=0;i<t;i++)
o[i]+=.5*e[r]*s[r*t+i];e=o}return new g([t],Float32Array.from(e))}function al(n,t,e){let s=new Float32Array(Ne.length*n.length);return n.forEach((o,r)=>{for(let i=0;i<
t;i++)s[e[i]*n.length+r]+=o[i]}),new g([Ne.length,n.length],s)}function xr({fusion:n}){if(!n.share)return"this fusion has no attention: everything is mixed into\
 one context at once";let[t,e]=n.share.shape,s=Array.from({length:t},(a,c)=>n.share.data[(c+1)*e-1]),o=s.map((a,c)=>c).sort((a,c)=>s[c]-s[a]||c-a),[r,i]=o.map(a=>`${R(
s[a],".0%")} on ${cl(Ne[a])}`);return`in the last layer the readout looks ${r}, ${i}`}var cl=n=>n==="itself"||n==="words"?n:`the ${n}${gt.includes(n)?" eye":""}`;var hs="this policy does not tell",Re=class{constructor({tasks:t,camera:e,rate:s}){this.tasks=t,this.camera=e,this.seenFrom=e,this.rate=s,this.decision=null,this.
event=""}moment(t){this.seenFrom=t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),
this.event=t.event??"",e.chunking=dr(t),e.act=pr(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision?.belief&&t.truth&&(e.miss=hl(this.
decision.belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:mr(t),action:fr(t)},{decision:s}=this;return s?{...e,vision:t.miss||s.vision?.heat?
ar(s,t.miss):hs,language:yr(s),state:s.state.normal?tr(s):hs,fusion:s.fusion?.names?xr(s):hs,heads:or(s)}:e}outcome(t){let{step:e,state:s,action:o,success:r,milliseconds:i,
expert:a,truth:c,frame:h,wish:l}=t;return{step:e,state:Q(s),action:Q(o),success:r,milliseconds:i,...l?{proposed:Q(l)}:{},...a?{expert:Q(a),wish_seen:this.projected(
as(t))}:{},...c?{truth:c,truth_seen:this.projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=nr(t);return{vision:t.vision&&ir(t),language:gr(t,this.
tasks),words:wr(t),state:Qo(t),fusion:t.fusion&&kr(t),heads:e,belief:t.belief,belief_seen:t.belief&&this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){
let{pose:e,fov:s}=this.seenFrom,o=2*Math.tan(s*Math.PI/360),r=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(p=>i[p]-e[p]),[c,h,l]=[0,1,2].map(p=>a.reduce((d,m,b)=>d+
m*e[3+3*b+p],0)),u=l<0?-l*o:NaN;return[.5+c/u,.5-h/u]});return new g([t.length,2],Float32Array.from(r))}};function hl(n,t){return Q(n.parts().map(({data:e},s)=>Math.
hypot(...[...e].map((o,r)=>o-t.at(s).data[r]))))}var et=n=>ll(n.array??n).join("×"),ll=n=>n.shape??[n.length];function Er(n,t){let{vision:e,language:s,state:o,fusion:r,heads:i}=t,a=i[i.acting];return{vision:e?
ul(e):[],language:[["pieces",et(s.pieces)],["hidden",et(s.hidden)],["nearest tasks",et(s.tasks)]],state:[["numbers","4"],["in deviations","4"],...ut("token",o.token)],
fusion:[...ut("tokens",r?.names),...ut("attention, with the mean of its heads",r?.attention),...ut("context",r?.context)],heads:[...ut("context",r?.context),["p\
ath from noise",et(a.path)],...ut("belief of the bins",i.bins?.probability),["chunk",et(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action",
"4"]],action:[["action",et(n.action)],["state after it",et(n.state)]]}}var ul=({pictures:n,maps:t,heat:e,patch_names:s})=>[["picture",n.map(et).join(" and ")],...(t?.[0]??
[]).map((o,r)=>[`layer ${r+1}`,et(o)]),...ut("keypoint heat",e?.[0]),...ut("tokens",s)],ut=(n,t)=>t?[[n,et(t)]]:[];var pl=.6,Tr=10,Ie=class{constructor(t,e={}){this.writer=new Re(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let s=!this.moments.length;this.moments.
push(...t);let o=t.map(i=>this.writer.moment(i)),r=dl(e,this.moments,this.rate);return No({moments:o,rollout:s?{...r,...fl(o,this.code)}:r})}};function fl(n,t){
let e=n.find(s=>s.decision)?.decision;return e?{controls:lr(e),shapes:Er(n[0],e),code:t}:{controls:{},shapes:{},code:t}}function dl(n,t,e){let{parts:s,settings:o}=n;
return{task:So(n.task).replace(/-v3$/,""),instruction:n.instruction,seed:n.seed,confidence:n.confidence,success:n.success,steps:t.length,last:Math.max(1,t.length-
1),rate:e,budget:1e3/e,axes:B,first_bad:vr(t),telling:wl(n.success,t),settings:Object.fromEntries(Object.entries(o).map(([r,i])=>[r,ml(i)])),parts:s.length>1?s.
map(gl):[],link:n.link,things:[]}}var ml=n=>typeof n=="boolean"?n?"True":"False":String(n),gl=({text:n,task:t,step:e,success:s})=>({text:n,task:t.split("@")[0].
replace(/-v3$/,""),step:e,success:s});function vr(n){let t=0;for(let{step:e,action:s,expert:o}of n)if(t=(o?Math.hypot(...[0,1,2].map(i=>s[i]-o[i])):0)>pl?t+1:0,
t===Tr)return e-Tr+1;return null}function wl(n,t){let e=vr(t);if(!n&&e!==null)return e;let[s,o]=[0,-1];for(let{step:r,decision:i}of t.filter(a=>a.decision)){let a=bl(
i);a>o&&([s,o]=[r,a])}return s}function bl({heads:n}){let t=Object.values(n).map(s=>s.actions.at(0).data),e=s=>Math.max(...t.map(o=>o[s]))-Math.min(...t.map(o=>o[s]));
return B.reduce((s,o,r)=>s+e(r),0)}var Ar=1;var Fe=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),r=await Promise.all(Mr(o,e).map(i=>this.packed(i)));return{task:s,model:o,parts:Object.assign({},...r)}}async needed(t){let e=await this.index(),s=t.split(
"@")[1],o=s?Object.keys(e.tasks).filter(a=>a.endsWith(`@${s}`)):[t],r=[...new Set(o.map(a=>e.tasks[a]))].map(a=>`models/${a}.pack`),i=await Promise.all(r.map(async a=>Mr(
await this.packed(a),e)));return{tasks:o,paths:[...o.map(a=>`tasks/${a}.pack`),...r,...new Set(i.flat())]}}index(){return this.once("index.json",async t=>{let e=JSON.
parse(new TextDecoder().decode(t));if(e.version!==Ar)throw new Error(`The scenes are of version ${e.version}, not ${Ar}.`);return e})}packed(t){return this.once(
t,Zo)}once(t,e){if(!this.kept.has(t)){let s=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,s)}return this.kept.get(t)}};function Mr(n,t){
let e=new Set(n.drawing.items.flatMap(s=>[s.mesh,s.texture]).filter(s=>s));return[...new Set([...e].map(s=>`parts/${t.parts[s]}.pack`))]}var{low:yl,high:kl,spacing:Or}=A.scene,xl={show:n=>n,add:(n,t)=>El(n,Sr(t)),remove(n,{name:t}){let e=z(n,t);return Lt(kt(O(n).filter(s=>s!==e)))},change:(n,{name:t,
...e})=>$r(n,t,({x:s,y:o})=>({...Sr(e),x:s,y:o})),move:(n,{name:t,x:e,y:s})=>$r(n,t,o=>({...o,x:Pe(e),y:Pe(s)}))};function ls(n){return xl[n.do](nt(n.scene),n)}
function Sr({kind:n,colour:t,size:e}){let s={kind:n,colour:t,size:e,x:0,y:0};return F(s)?{...s,size:"",colour:H(s)?t:""}:s}function $r(n,t,e){let s=z(n,t);return Lt(
kt(O(n).map(o=>o===s?e(s):o)))}function El(n,t){let e=kt([...O(n),t]);_n(e),Nn(e);let s={room:-1/0,x:0,y:0};for(let[o,r]of Tl()){let i=vl(n,t,[o,r]);i>s.room&&(s=
{room:i,x:o,y:r})}if(s.room<0)throw new f(`There is no room left for the ${M(t)}; move something or take it away.`);return Lt(kt([...O(n),{...t,x:s.x,y:s.y}]))}
function Tl(){let[n,t]=yl.map((e,s)=>{let o=Math.floor((kl[s]-e)/Or+1e-6)+1;return Array.from({length:o},(r,i)=>Pe(e+i*Or))});return n.flatMap(e=>t.map(s=>[e,s])).
filter(e=>Et(e))}function vl(n,t,e){let s=O(n).map(o=>X(S(o),e)-tt(o)-tt(t));return s.length?Pe(Math.min(...s)):0}var Pe=n=>Number(n.toFixed(3));var Al=4;function je(n){let t=[];for(let s of A.suggestions){let o=s.flatMap(a=>Ds(n,a)),r=o.filter(({thing:a})=>!t.some(c=>c.thing===a)),i=r.length?r:o;i.length&&
t.push(i[i.length>>1])}return[...t.slice(0,Al).map(s=>({text:he(s),kind:Gt})),...Ml(n).slice(0,1).map(s=>({text:s,kind:Vn(s,n).kind}))]}function Ml(n){let t=n.things.
map(({kind:r})=>r),e=[...new Set(t)].filter(r=>t.indexOf(r)!==t.lastIndexOf(r)),s=new Set(O(n).map(({colour:r})=>r)),o=Object.keys(A.scene.colours).filter(r=>!s.
has(r));return[...e.map(r=>`Touch the ${r}.`),...o.map(r=>`Touch the ${r} ${t[0]}.`)]}var{pose:Xt,fov:Ol}=A.camera,Le=2*Math.tan(Ol*Math.PI/360),Sl=4;function _r(n,t){let{do:e,scene:s}=n;if(e==="shuffle")return nt(t[n.seed%t.length]);if(!s)return nt(
t[0]);if(e!=="move")return ls(n);let o=z(nt(s),n.name),[r,i]=_l([n.x,n.y],F(o)?0:ct(o));if(![r,i].every(Number.isFinite))throw new f("A thing is moved to a plac\
e in the picture.");return ls({...n,x:r,y:i})}function Nr(n){let t=O(n).map(e=>{let[s,o]=$l(S(e)).map(r=>Number(r.toFixed(Sl)));return{name:M(e),kind:e.kind,colour:e.
colour,size:e.size,thing:!F(e),x:s,y:o}});return{scene:ae(n),says:xt(O(n)),items:t,suggestions:je(n)}}function $l(n){let t=n.map((r,i)=>r-Xt[i]),[e,s,o]=[0,1,2].
map(r=>t.reduce((i,a,c)=>i+a*Xt[3+3*c+r],0));return[.5-e/(o*Le),.5+s/(o*Le)]}function _l([n,t],e){let s=[(n-.5)*Le,(.5-t)*Le,-1],o=[0,1,2].map(i=>s.reduce((a,c,h)=>a+
c*Xt[3+3*i+h],0)),r=(e-Xt[2])/o[2];return o.map((i,a)=>Xt[a]+r*i)}var Rr=`#version 300 es
precision highp float;
precision highp int;
struct Lamp { vec3 direction; vec3 ambient; vec3 diffuse; vec3 specular; };
uniform Lamp lamps[8];   // directions in the camera's frame, towards the lamp
uniform int lampCount;
uniform mat4 toCamera;               // from the shape's own coordinates
uniform mat3 normalToCamera;
uniform mat4 projection;
uniform vec4 colour;
uniform float emission, specular, shininess;
uniform int textureKind;             // 0 none, 1 cube, 2 flat
uniform vec3 textureScale;
in vec3 place;
in vec3 normal;
out vec4 lit;
out vec3 texturePlace;

float highlight(vec3 direction, vec3 facing, vec3 viewer) {
  float cosine = max(dot(facing, normalize(direction + viewer)), 0.0);
  return shininess > 0.0 ? pow(cosine, shininess) : 1.0;
}

void main() {
  vec4 seen = toCamera * vec4(place, 1.0);
  vec3 facing = normalize(normalToCamera * normal);
  vec3 viewer = normalize(-seen.xyz);
  vec3 light = emission * colour.rgb;
  for (int i = 0; i < lampCount; i++) {
    float cosine = dot(facing, lamps[i].direction);
    light += lamps[i].ambient * colour.rgb + max(cosine, 0.0) * lamps[i].diffuse * colour.rgb;
    if (cosine > 0.0) light += highlight(lamps[i].direction, facing, viewer) * specular * lamps[i].specular;
  }
  lit = vec4(clamp(light, 0.0, 1.0), colour.a);
  texturePlace = place * textureScale;
  if (textureKind == 2) texturePlace -= vec3(0.5, 0.5, 0.0);
  gl_Position = projection * seen;
}`,Ir=`#version 300 es
precision highp float;
precision highp int;
uniform int textureKind;
uniform samplerCube cube;
uniform sampler2D flatTexture;
in vec4 lit;
in vec3 texturePlace;
out vec4 pixel;

void main() {
  vec3 painted = vec3(1.0);
  if (textureKind == 1) painted = texture(cube, texturePlace).rgb;
  if (textureKind == 2) painted = texture(flatTexture, texturePlace.xy).rgb;
  pixel = vec4(lit.rgb * painted, lit.a);
}`;function Pr(n){let t=n.createProgram();if(n.attachShader(t,Fr(n,n.VERTEX_SHADER,Rr)),n.attachShader(t,Fr(n,n.FRAGMENT_SHADER,Ir)),["place","normal"].forEach((o,r)=>n.
bindAttribLocation(t,r,o)),n.linkProgram(t),!n.getProgramParameter(t,n.LINK_STATUS))throw new Error(`WebGL: ${n.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,n.getUniformLocation(t,o)),e.get(o)??null)}}function Fr(n,t,e){let s=n.createShader(t);if(n.shaderSource(s,e),n.compileShader(s),!n.
getShaderParameter(s,n.COMPILE_STATUS))throw new Error(`WebGL: ${n.getShaderInfoLog(s)}`);return s}function jr(n,t){let e=n.createVertexArray();return n.bindVertexArray(
e),[t.places,t.normals].forEach((s,o)=>{n.bindBuffer(n.ARRAY_BUFFER,n.createBuffer()),n.bufferData(n.ARRAY_BUFFER,s,n.STATIC_DRAW),n.enableVertexAttribArray(o),
n.vertexAttribPointer(o,3,n.FLOAT,!1,0,0)}),n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,n.createBuffer()),n.bufferData(n.ELEMENT_ARRAY_BUFFER,t.corners,n.STATIC_DRAW),n.
bindVertexArray(null),{array:e,count:t.corners.length}}function Lr(n,t,e){let s=n.createTexture(),o=e?n.TEXTURE_CUBE_MAP:n.TEXTURE_2D,r=e?[0,1,2,3,4,5].map(a=>n.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[n.TEXTURE_2D],i=e?n.CLAMP_TO_EDGE:n.REPEAT;n.bindTexture(o,s);for(let a of r)n.texImage2D(a,0,n.RGBA8,n.RGBA,n.UNSIGNED_BYTE,t);
return n.texParameteri(o,n.TEXTURE_WRAP_S,i),n.texParameteri(o,n.TEXTURE_WRAP_T,i),n.texParameteri(o,n.TEXTURE_MAG_FILTER,n.LINEAR),n.texParameteri(o,n.TEXTURE_MIN_FILTER,
n.LINEAR_MIPMAP_LINEAR),n.generateMipmap(o),{kind:e?1:2,texture:s}}var Ce=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,r])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,r,e,e):t.renderbufferStorage(t.RENDERBUFFER,r,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let o=new Uint8Array(3*e*e);for(let r=0,i=0;r<e;r++)for(let a=4*e*(e-1-r),c=a+4*e;a<c;a+=4,i+=3)o[i]=s[a],o[i+1]=s[a+1],o[i+2]=s[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var Rl=128,ze=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error(
"This browser has no WebGL 2.");this.gl=s;let{made:o,uniform:r}=Pr(s);this.program=o,this.uniform=r,this.toCamera=[]}mesh(t){return jr(this.gl,t)}texture(t,e){return Lr(
this.gl,t,e)}target(t,e){return new Ce(this.gl,t,e)}begin(t,{sky:[e,s,o]}){let{gl:r}=this;r.bindFramebuffer(r.FRAMEBUFFER,t.buffer),r.viewport(0,0,t.side,t.side),
r.useProgram(this.program),r.enable(r.DEPTH_TEST),r.enable(r.CULL_FACE),r.depthFunc(r.LEQUAL),r.depthMask(!0),r.clearColor(e,s,o,1),r.clear(r.COLOR_BUFFER_BIT|r.
DEPTH_BUFFER_BIT),r.uniform1i(this.uniform("cube"),0),r.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:s},o){let{gl:r,uniform:i}=this;this.view=
t,this.toCamera=K(t.rotation),r.uniformMatrix4fv(i("projection"),!1,Ao(t.fov,e,s));let a=o.slice(0,8);r.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])r.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,s){let{gl:o,uniform:r,toCamera:i}=this,{item:a,rgba:c}=t;o.cullFace(s?o.FRONT:o.BACK),o.
uniform4f(r("colour"),c[0],c[1],c[2],e),o.uniform1f(r("emission"),a.emission),o.uniform1f(r("specular"),a.specular),o.uniform1f(r("shininess"),a.shininess*Rl),this.
setTexture(t);let h=rt(i,t.rotation),l=j(i,U(t.place,this.view.place));for(let{mesh:u,scale:p,shift:d}of t.pieces){let m=j(h,d).map((b,v)=>b+l[v]);o.uniformMatrix4fv(
r("toCamera"),!1,Mo(h,p,m)),o.uniformMatrix3fv(r("normalToCamera"),!1,Oo(h,p)),o.bindVertexArray(u.array),o.drawElements(o.TRIANGLES,u.count,o.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:s}=this;if(e.uniform1i(s("textureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===
1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:s}of t)
this.gl.deleteVertexArray(s);for(let{texture:s}of e)this.gl.deleteTexture(s)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function Cr(){let n=new OffscreenCanvas(
1,1).getContext("webgl2");if(!n)return!1;let t=n.getExtension("WEBGL_debug_renderer_info"),e=String(n.getParameter(t?t.UNMASKED_RENDERER_WEBGL:n.RENDERER));return n.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var pt=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(r=>r.toFixed(7)).join(),o=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,s,o,r]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,s,o):this.corners.push(e,s,r,s,o,r)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Dr={sphere:zr,ellipsoid:zr,cylinder:Il,box:jl,tube:Fl,top:n=>Ur(1,n),bottom:n=>Ur(-1,n)},Ue=n=>Math.
floor(n/2),Kt=(n,t)=>2*Math.PI*n/t;function zr(n){let t=new pt,e=Math.floor(Ue(n)/2);for(let s of[-1,1])Gr(t,s,n,e,0);return t.mesh}function Ur(n,t){let e=new pt;
return Gr(e,n,t,Math.floor(Ue(t)/2),n),e.mesh}function Gr(n,t,e,s,o){let r=(a,c)=>{let[h,l]=[Kt(a,e),t*Math.PI*c/2/s],u=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.
cos(l),Math.sin(l)];return[[u[0],u[1],u[2]+o],u]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[r(a,s-1),r(a+1,s-1),i];n.face(...t>0?c:c.reverse());for(let h=0;h<
s-1;h++){let l=[r(a,h),r(a+1,h),r(a+1,h+1),r(a,h+1)];n.face(...t>0?l:l.reverse())}}}function Il(n){let t=new pt;for(let e of[-1,1])Pl(t,e,n,Math.floor(Ue(n)/2));
return Hr(t,n),t.mesh}function Fl(n){let t=new pt;return Hr(t,n),t.mesh}function Hr(n,t){let e=Ue(t),s=(o,r)=>{let[i,a]=[Math.cos(Kt(o,t)),Math.sin(Kt(o,t))];return[
[i,a,2*r/e-1],[i,a,0]]};for(let o=0;o<e;o++)for(let r=0;r<t;r++)n.face(s(r,o),s(r+1,o),s(r+1,o+1),s(r,o+1))}function Pl(n,t,e,s){let o=(r,i)=>[[Math.cos(Kt(r,e))*
i,Math.sin(Kt(r,e))*i,t],[0,0,t]];for(let r=0;r<e;r++){let i=[o(r,1/s),o(r+1,1/s),o(0,0)];n.face(...t>0?i:i.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,
(a+2)/s],l=[o(r,h),o(r+1,h),o(r+1,c),o(r,c)];n.face(...t>0?l:l.reverse())}}}function jl(){let n=new pt;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=
e;let o=(i,a)=>{let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,s]},r=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];n.face(...e>0?r:r.reverse())}return n.mesh}
function qr([n,t,e]){let s=new pt,[o,r]=[Br(n,e),Br(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<r.length-1;c++)s.face([[o[a],r[c],0],i],[[o[a+1],
r[c],0],i],[[o[a+1],r[c+1],0],i],[[o[a],r[c+1],0],i]);return s.mesh}function Br(n,t){let e=Math.max(t,n/198),s=Math.floor(n/e),o=s-s%2,r=n-o*e,i=Array.from({length:o+
1},(a,c)=>-n+r+c*e*2);return[-n,...i,n]}var Ll=[1,0,0,0,1,0,0,0,1],Wr=1.5,[Cl,zl]=[.25,4];function us(n,t,e={shift:[0,0,0],turn:0}){let s=n.turns?At(Yt(t.turns,n.body,4)):Ll,o=e.turn*Math.PI/360,r=rt(
At([Math.cos(o),0,0,Math.sin(o)]),n.rotation);return{place:it(Yt(t.places,n.body,3),j(s,it(n.pos,e.shift))),rotation:rt(s,r),fov:n.fov}}var Be=class{constructor(t,e=.9){
let s=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,r)=>o-e*s[r]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.
asin(s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-Wr,Math.min(Wr,this.elevation+e))}zoom(t){this.distance=Math.max(Cl,Math.min(zl,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((o,r)=>o+
this.distance*e[r]);return Ul(s,this.centre,this.fov)}};function Ul(n,t,e){let s=Ht(U(n,t)),o=Ht(qt([0,0,1],s)),r=qt(s,o);return{place:n,rotation:[0,1,2].flatMap(
i=>[o[i],r[i],s[i]]),fov:e}}function Yt(n,t,e){return Array.from({length:e},(s,o)=>n[t*e+o])}var Vr="audience",De=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:o,pixels:r}=this.parts[s],i=await createImageBitmap(r.blob,e);this.textures.set(s,this.painter.texture(i,o)),
i.close()}))}arrange(t){this.drawing={...this.drawing,items:t},this.levels={}}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,o){
for(let r of t){let{item:i}=r,a=At(Yt(e.turns,i.body,4)),c=i.site===void 0?void 0:s[i.site];r.place=it(Yt(e.places,i.body,3),j(a,c??i.pos)),r.rotation=rt(a,At(i.
quat)),r.rgba=(i.site===void 0?void 0:o[i.site])??i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,
textureScale:Dl(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[s,o,r]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.
mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,
e),scale:t.size,shift:i}];let a=(s+o)/2;return[{mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[s,o,a],shift:[0,0,r-a]},{mesh:this.
shape("bottom",e),scale:[s,o,a],shift:[0,0,a-r]}]}mesh(t,e){let s=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>Bl(this.parts[t][s]))}shape(t,e){
return this.uploaded(`${t} ${e}`,()=>Dr[t](this.slices[e===Vr?Vr:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>qr(e))}uploaded(t,e){let s=this.
meshes.get(t)??this.painter.mesh(e());return this.meshes.set(t,s),s}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function Bl(n){
let t=e=>n[e].shape[0]*n[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,s)=>n.places.read(s)),normals:Float32Array.from({length:t("normals")},
(e,s)=>n.normals.read(s)),corners:Uint32Array.from({length:t("corners")},(e,s)=>n.corners.read(s))}}function Dl(n,t){if(n.texture===void 0)return[1,1,1];if(t[n.
texture].cube)return n.uniform?n.size:[1,1,1];let e=n.type==="mesh"||n.type==="plane",[s,o]=n.repeat.map((r,i)=>{let a=n.size[i]>0?n.size[i]:1;return .5*r*(e?1/
a:1)*(n.uniform?a:1)});return[s,-o,0]}var qe=class{constructor(t,e,s,o){this.cube=o,this.levels=[{width:e,height:s,texels:t}];for(let r=this.levels[0];r.width>1||r.height>1;this.levels.push(r))r=Gl(
r);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,s=t>1?Math.min(Math.log2(t),e.length-1):0,o=Math.
floor(s);this.upper=e[o],this.lower=e[Math.min(o+1,e.length-1)],this.share=s-o}sample(t,e){let{colour:s,share:o}=this;s[0]=s[1]=s[2]=0,this.add(this.upper,t,e,1-
o),o>0&&this.add(this.lower,t,e,o)}add(t,e,s,o){let{width:r,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*r-.5,u=s*i-.5,p=Math.floor(l),d=Math.floor(u),m=o*(l-
p),b=u-d,v=h?Ge(p,r):He(p,r),w=h?Ge(p+1,r):He(p+1,r),T=r*(h?Ge(d,i):He(d,i)),x=r*(h?Ge(d+1,i):He(d+1,i)),y=4*(T+v),k=4*(T+w),E=4*(x+v),_=4*(x+w),N=(o-m)*b,L=m*b,
$=o-m-N,Y=m-L;c[0]+=$*a[y]+Y*a[k]+N*a[E]+L*a[_],c[1]+=$*a[y+1]+Y*a[k+1]+N*a[E+1]+L*a[_+1],c[2]+=$*a[y+2]+Y*a[k+2]+N*a[E+2]+L*a[_+2]}};function Gl({width:n,height:t,
texels:e}){let[s,o]=[Math.max(1,n>>1),Math.max(1,t>>1)],r=new Uint8ClampedArray(4*s*o),[i,a]=[n>1?4:0,t>1?4*n:0];for(let c=0,h=0;c<o;c++)for(let l=0;l<s;l++)for(let u=0;u<
4;u++,h++){let p=2*l*i+2*c*a+u;r[h]=(e[p]+e[p+i]+e[p+a]+e[p+i+a])/4}return{width:s,height:o,texels:r}}var Ge=(n,t)=>n<0?0:n>=t?t-1:n,He=(n,t)=>n>=0&&n<t?n:n-Math.
floor(n/t)*t;function ps(n,t,e){let s=Math.abs(n),o=Math.abs(t),r=Math.abs(e);return s>=o&&s>=r?n>0?0:1:o>=r?t>0?2:3:e>0?4:5}function We(n,t,e,s){let o=n<2?n?s:
-s:n===5?-t:t,r=n<2?t:n<4?e:s;return .5+.5*o/Math.abs(r)}function Ve(n,t,e,s){let o=n===2?s:n===3?-s:-e,r=n<2?t:n<4?e:s;return .5+.5*o/Math.abs(r)}var[$t,_t,Nt,Zt,Jt,Qt]=[0,1,2,3,4,5],V=6,Hl=1e-9,Xe=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(
0),this.isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
V*t),this.isLit=new Uint8Array(t))}move(t,e,s,o,r){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(w=>[0,1,2].map(T=>e[3*w+T]/s[T])),this.grow(i.length/3+
r),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*s[0],e[1]*s[1],e[2]*s[2]],[u,p,d]=[e[3]*s[0],e[4]*s[1],e[5]*s[2]],[m,b,v]=[e[6]*s[0],e[7]*s[1],
e[8]*s[2]];for(let w=0;w<i.length;w+=3){let T=i[w],x=i[w+1],y=i[w+2];a[w]=c*T+h*x+l*y+o[0],a[w+1]=u*T+p*x+d*y+o[1],a[w+2]=-(m*T+b*x+v*y+o[2]),this.project(w)}}project(t){
let{seen:e,place:s,zoom:o}=this,r=.5*this.side,i=1/(e[t+2]||Hl);s[t]=r*(1+o*e[t]*i),s[t+1]=r*(1-o*e[t+1]*i),s[t+2]=i}between(t,e,s,o){let{seen:r,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+s*(l-h);for(let h=0;h<3;h++)r[3*o+h]=c(r[3*t+h],r[3*e+h]);this.project(3*o);for(let h=0;h<V;h++){let l=i[V*t+h]/a[3*t+
2],u=i[V*e+h]/a[3*e+2];i[V*o+h]=c(l,u)*a[3*o+2]}return this.isLit[o]=1,o}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:s,rgba:o,lamps:r,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:u}=this.mesh,p=3*t,d=l[p],m=l[p+1],b=l[p+2],v=h[0]*d+h[1]*m+h[2]*b,w=h[3]*d+h[4]*m+h[5]*b,T=h[6]*d+h[7]*
m+h[8]*b,x=1/Math.sqrt(v*v+w*w+T*T);v*=x,w*=x,T*=x;let y=e[p],k=e[p+1],E=-e[p+2],_=-1/Math.sqrt(y*y+k*k+E*E),N=this.emission*o[0],L=this.emission*o[1],$=this.emission*
o[2];for(let rn=0;rn<r.length;rn++){let{direction:yt,ambient:an,diffuse:cn,specular:hn}=r[rn],ln=v*yt[0]+w*yt[1]+T*yt[2],un=ln>0?ln:0;if(N+=o[0]*(an[0]+un*cn[0]),
L+=o[1]*(an[1]+un*cn[1]),$+=o[2]*(an[2]+un*cn[2]),ln<=0||i===0)continue;let pn=yt[0]+_*y,fn=yt[1]+_*k,dn=yt[2]+_*E,li=Math.max(0,(v*pn+w*fn+T*dn)/Math.sqrt(pn*pn+
fn*fn+dn*dn)),mn=i*(a>0?Math.pow(li,a):1);N+=mn*hn[0],L+=mn*hn[1],$+=mn*hn[2]}let Y=this.place[p+2],bt=V*t,on=255*Y;if(s[bt+$t]=on*Math.min(1,N),s[bt+_t]=on*Math.
min(1,L),s[bt+Nt]=on*Math.min(1,$),!this.texture)return;let ks=this.texture.cube?0:.5;s[bt+Zt]=Y*(u[p]*c[0]-ks),s[bt+Jt]=Y*(u[p+1]*c[1]-ks),s[bt+Qt]=Y*u[p+2]*c[2]}};var Rt=V,fs=8,Ke=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(V+1)),this.isSmall=!1,this.focused=!1}fill(t,e,s){let{corners:o}=this,{place:r}=o,{side:i}=this.target,a=r[3*t],c=r[3*t+1],h=r[3*
e],l=r[3*e+1],u=r[3*s],p=r[3*s+1],d=Math.max(0,Math.ceil(Math.min(c,l,p)-.5)),m=Math.min(i,Math.ceil(Math.max(c,l,p)-.5)),b=Math.ceil(Math.min(a,h,u)-.5),v=Math.
ceil(Math.max(a,h,u)-.5);if(d>=m||b>=v)return;o.light(t),o.light(e),o.light(s),this.setSlopes(t,e,s),this.isSmall=m-d<=fs&&v-b<=fs,this.focused=!1;let w=(h-a)/(l-
c),T=(u-h)/(p-l),x=(a-u)/(c-p);for(let y=d;y<m;y++){let k=y+.5,E=1/0,_=-1/0;if(c<=k!=l<=k&&(E=_=a+(k-c)*w),l<=k!=p<=k){let $=h+(k-l)*T;E=Math.min(E,$),_=Math.max(
_,$)}if(p<=k!=c<=k){let $=u+(k-p)*x;E=Math.min(E,$),_=Math.max(_,$)}let N=Math.max(0,Math.ceil(E-.5)),L=Math.min(i,Math.ceil(_-.5));N>=L||(this.texture?this.paintedRow(
y,N,L,N+.5-a,k-c):this.plainRow(y,N,L,N+.5-a,k-c))}}setSlopes(t,e,s){let{place:o,parts:r}=this.corners,i=o[3*e]-o[3*t],a=o[3*e+1]-o[3*t+1],c=o[3*s]-o[3*t],h=o[3*
s+1]-o[3*t+1],l=1/(i*h-c*a),u=this.texture?V:3;for(let d=0;d<u;d++){let m=r[V*t+d],b=r[V*e+d]-m;this.slope(d,m,b,r[V*s+d]-m,i,a,c,h,l)}let p=o[3*t+2];this.slope(
Rt,p,o[3*e+2]-p,o[3*s+2]-p,i,a,c,h,l)}slope(t,e,s,o,r,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(s*c-o*i)*h,l[3*t+2]=(o*r-s*a)*h}plainRow(t,e,s,o,r){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,u=this.at(Rt,o,r),p=this.at($t,o,r),d=this.at(_t,o,r),m=this.at(Nt,o,r),b=i[3*Rt+1],v=i[3*$t+1],w=i[3*_t+1],
T=i[3*Nt+1];for(let x=t*c+e,y=t*c+s;x<y;x++){if(u>=l[x]){let k=1/u,E=4*x;a===1?(l[x]=u,h[E]=p*k,h[E+1]=d*k,h[E+2]=m*k):(h[E]+=a*(p*k-h[E]),h[E+1]+=a*(d*k-h[E+1]),
h[E+2]+=a*(m*k-h[E+2]))}u+=b,p+=v,d+=w,m+=T}}paintedRow(t,e,s,o,r){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:u}=this.target,{colour:p,cube:d}=c,
m=this.at(Rt,o,r),b=this.at($t,o,r),v=this.at(_t,o,r),w=this.at(Nt,o,r),T=this.at(Zt,o,r),x=this.at(Jt,o,r),y=this.at(Qt,o,r),k=e;for(let E=e;E<s;E++){let _=t*h+
E;if(m>=u[_]){let N=1/m;if(E>=k&&!this.focused&&(c.focus(this.spread(T,x,y,m)),k=E+fs,this.focused=this.isSmall),d){let Y=ps(T,x,y);c.sample(We(Y,T,x,y),Ve(Y,T,
x,y))}else c.sample(T*N,x*N);let L=N/255,$=4*_;a===1?(u[_]=m,l[$]=b*L*p[0],l[$+1]=v*L*p[1],l[$+2]=w*L*p[2]):(l[$]+=a*(b*L*p[0]-l[$]),l[$+1]+=a*(v*L*p[1]-l[$+1]),
l[$+2]+=a*(w*L*p[2]-l[$+2]))}m+=i[3*Rt+1],b+=i[3*$t+1],v+=i[3*_t+1],w+=i[3*Nt+1],T+=i[3*Zt+1],x+=i[3*Jt+1],y+=i[3*Qt+1]}}at(t,e,s){let{slopes:o}=this;return o[3*
t]+e*o[3*t+1]+s*o[3*t+2]}spread(t,e,s,o){return Math.max(this.reach(t,e,s,o,1),this.reach(t,e,s,o,2))}reach(t,e,s,o,r){let{slopes:i}=this,{cube:a,levels:c}=this.
texture,h=t+i[3*Zt+r],l=e+i[3*Jt+r],u=s+i[3*Qt+r],p=o+i[3*Rt+r],d=a?ps(t,e,s):0,m=a?We(d,h,l,u)-We(d,t,e,s):h/p-t/o,b=a?Ve(d,h,l,u)-Ve(d,t,e,s):l/p-e/o;return Math.
sqrt((m*c[0].width)**2+(b*c[0].height)**2)}};var ql=4,Ye=class{constructor(){this.corners=new Xe,this.filler=new Ke(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,s){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:s})}setMaterial(t,e,s,o,r,i){Object.assign(this.corners,{rgba:t,emission:e,specular:s,shininess:o,texture:r,
textureScale:i}),this.filler.texture=r}draw(t,e,s,o,r,i){let{near:a,filler:c}=this;c.alpha=r,this.corners.move(t,e,s,o,ql);let{place:h,seen:l,side:u}=this.corners,
{corners:p}=t,d=i?-1:1;for(let m=0;m<p.length;m+=3){let b=p[m],v=p[m+1],w=p[m+2],T=+(l[3*b+2]<a)+ +(l[3*v+2]<a)+ +(l[3*w+2]<a);if(T===3)continue;if(T){this.cut(
[b,v,w],t.places.length/3,d);continue}let x=h[3*b],y=h[3*b+1],k=h[3*v],E=h[3*v+1],_=h[3*w],N=h[3*w+1];d*((k-x)*(N-y)-(_-x)*(E-y))>=0||Math.max(x,k,_)<0||Math.min(
x,k,_)>u||Math.max(y,E,N)<0||Math.min(y,E,N)>u||c.fill(b,v,w)}}cut(t,e,s){let{near:o}=this,{seen:r}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[u,
p]=[r[3*c+2]-o,r[3*l+2]-o];u>=0&&i.push(c),u<0!=p<0&&i.push(this.corners.between(c,l,u/(u-p),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],s)}fillFacing(t,e,s,o){let{place:r}=this.corners,[i,a]=[r[3*e]-r[3*t],r[3*e+1]-r[3*t+1]],[c,h]=[r[3*s]-r[3*t],r[3*s+1]-r[3*t+1]];o*(i*h-c*a)<0&&this.filler.fill(
t,e,s)}};var Wl=128,ds=class{constructor(t,e,s){this.shown=t,this.canvas=s,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side)}clear([t,e,s],o){let[r,i,a]=[t,e,s].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|a<<16|i<<8|r),this.depths.fill(
1/o)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let s=0,o=0;s<t.length;s+=4,o+=3)e[o]=t[s],e[o+1]=t[s+1],e[o+2]=t[s+2];return e}show(){let t=this.
canvas.getContext("2d"),e=this.side===this.shown?this.colours:Vl(this.colours,this.side);t.putImageData(new ImageData(e,this.shown,this.shown),0,0)}close(){}},te=class{constructor(t){
this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new Ye,this.toCamera=[],this.clear=!1}mesh(t){return t}texture(t,e){let o=new OffscreenCanvas(
t.width,t.height).getContext("2d");o.drawImage(t,0,0);let{data:r}=o.getImageData(0,0,t.width,t.height);return{kind:e?1:2,texture:new qe(r,t.width,t.height,e)}}target(t,e){
return new ds(t,e,this.canvas)}begin(t,{sky:e,far:s}){t.clear(e,s),this.triangles.setTarget(t)}setView(t,{near:e},s){this.view=t,this.toCamera=K(t.rotation),this.
triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,s)}setClear(t){this.clear=t}draw(t,e,s){let{toCamera:o,triangles:r}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,
l=rt(o,t.rotation),u=j(o,U(t.place,this.view.place)),{emission:p,specular:d}=i,m=c?c.texture:null;r.setMaterial(a,p,d,i.shininess*Wl,m,h);for(let{mesh:b,scale:v,
shift:w}of t.pieces){let T=j(l,w).map((x,y)=>x+u[y]);r.draw(b,l,v,T,this.clear?e:1,s)}}finish(){}forget(){}close(){}};function Vl(n,t){let e=t/2,s=new Uint8ClampedArray(
4*e*e),o=4*t;for(let r=0,i=0;r<e;r++)for(let a=0,c=2*r*o;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;s[i]=n[l]+n[l+4]+n[l+o]+n[l+o+4]+2>>2}return s}var Xl=.995;function Xr({item:n,place:t},e){if(n.type==="plane")return!0;let[s,o,r]=j(K(e.rotation),U(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(s),
Math.abs(o))*Math.cos(i)+r*Math.sin(i)<n.radius&&-r>-n.radius}function Kr(n,t){let e=r=>r.rgba[3]<Xl||r.item.type==="plane"&&ms(r,t),s=r=>r.item.type==="plane"?
1/0:Math.hypot(...U(r.place,t.place)),o=n.filter(r=>e(r)&&r.rgba[3]>0);return{opaque:n.filter(r=>!e(r)),clear:o.sort((r,i)=>s(r)-s(i))}}function ms(n,t){let e=U(
t.place,n.place);return e[0]*n.rotation[2]+e[1]*n.rotation[5]+e[2]*n.rotation[8]<0}var Kl=.3,Yl={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Zl={gpu:ze,software:te},Ze=class{constructor(t,e=Cr()?"gpu":"software"){this.canvas=
t,this.painter=new Zl[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof te}async load(t){let e=new De(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}arrange(t){this.loaded.arrange(t)}picture(t,e,s,o={}){let r=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=us(
this.loaded.drawing.cameras[t],s.bodies,r),a=this.target(e,0);return this.draw(a,i,s,"policy",o),a.pixels()}frontView(t){return us(this.loaded.drawing.cameras.front,
t.bodies)}show(t,e,s,o="fine",r={}){let{level:i,samples:a}=Yl[o];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.
target(e,a);this.draw(c,t,s,i,r),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){
if(!this.scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,s,o,r){let{painter:i,loaded:a}=this,c=a.level(o);a.pose(c,
s.bodies,s.sites,s.siteColours);for(let[u,p]of Object.entries(r.colours??{}))c[Number(u)].rgba=p;i.begin(t,a.drawing),i.setView(e,a.drawing,this.lamps(e,r.light??
[1,1,1]));let{opaque:h,clear:l}=Kr(c.filter(u=>Xr(u,e)),e);i.setClear(!1);for(let u of h)this.drawItem(u,e);i.setClear(!0);for(let u of[...l,...[...l].reverse()])
this.drawItem(u,e)}lamps(t,e){let s=K(t.rotation),o=i=>i.map((a,c)=>a*e[c]),r=i=>j(s,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?
[0,0,1]:r(i.direction),ambient:i.head?o(i.ambient):i.ambient,diffuse:o(i.diffuse)}))}drawItem(t,e){let s=t.item.type==="plane"&&ms(t,e);this.painter.draw(t,s?t.
rgba[3]*Kl:t.rgba[3],s)}target(t,e){let s=`${t} ${e}`,o=this.targets.get(s)??this.painter.target(t,e);return this.targets.set(s,o),o}};var Yr=300,Jl=2*Math.sqrt(Yr),Ql=40,tu=.4,eu=9.81,nu=-1,su=.09,ou=1,gs=class{constructor(t,e,s){this.physics=t,this.body=e,this.view=s,this.name=t.mujoco.mj_id2name(
t.model,ou,e)||"thing",this.before=this.place,this.target=this.before,this.depth=Jr(this.before,s)[2]}get place(){return ti(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:s,rotation:o}=this.view,r=this.depth*Qr(this.view);this.target=it(s,j(o,[(t-.5)*r,(.5-e)*r,-this.depth]))}pull(t){let e=this.place,s=Math.max(tu,
this.physics.model.body_subtreemass[this.body]),o=e.map((c,h)=>Yr*(this.target[h]-c)-Jl*(c-this.before[h])/t),r=Math.hypot(...o),i=Math.min(1,Ql/Math.max(r,1e-9)),
a=[0,0,eu*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(o.map((c,h)=>s*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function Zr(n,t,[e,s]){let o=ru(n.model,n.id("body","hand")),r=c=>{let[h,l]=Jr(ti(n.data.xipos,c),t);return Math.
hypot(h-e,l-s)},a=o.filter(c=>n.data.xipos[3*c+2]>nu).filter(c=>r(c)<su).sort((c,h)=>r(c)-r(h));return a.length?new gs(n,a[0],t):null}function ru(n,t){let e=n.body_rootid[t];
return[...n.body_rootid.keys()].filter(s=>n.body_weldid[s]>0&&n.body_rootid[s]!==e&&n.body_mocapid[s]<0)}function Jr(n,t){let[e,s,o]=j(K(t.rotation),U(n,t.place)),
r=-o*Qr(t);return[.5+e/r,.5-s/r,-o]}var Qr=({fov:n})=>2*Math.tan(n*Math.PI/360),ti=(n,t)=>[...n.subarray(3*t,3*t+3)];var iu=.999999999999,ft=[0,1,2];function ei(n,t,e){if(!e.ncon)return;let s=e.contact,o=Array.from({length:s.size()},(a,c)=>s.get(c)),r=au(t,e),i=o.filter(({geom1:a,
geom2:c})=>r(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of o)n.mj_addContact(t,e,a);n.mj_makeConstraint(t,e),n.mj_projectConstraint(t,e)}for(let a of o)
a.delete();s.delete()}function au(n,t){let[e,s,o,r]=[n.geom_type,n.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:o.subarray(3*c,3*c+3),turn:r.subarray(9*c,9*c+
9),size:s.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,cu(i(c),i(h))),a.get(l)===!0}}
function cu(n,t){let e=ft.map(h=>t.place[h]-n.place[h]),s=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[o,r]=[ft.map(h=>s(n,h)),ft.map(h=>s(t,h))],i=ft.
map(h=>ft.map(l=>lu(n.turn,h,t.turn,l))),a=ft.flatMap(h=>[n.size[h]+ws(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(o[h]),t.size[h]+ws(l=>Math.abs(i[l][h])*n.size[l])-
Math.abs(r[h])]),c=Math.min(...a)*iu;return!ft.some(h=>ft.some(l=>hu(n,t,i,o,h,l)<c))}function hu(n,t,e,s,o,r){let[i,a]=[(o+1)%3,(o+2)%3],c=Math.hypot(e[i][r],e[a][r]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][r]/c,e[i][r]/c],u=ws(p=>p===r?0:t.size[p]*Math.abs(e[o][3-p-r])/c);return n.size[i]*Math.abs(h)+n.size[a]*Math.abs(l)+u-Math.
abs(s[i]*h+s[a]*l)}function lu(n,t,e,s){return n[t]*e[s]+n[t+3]*e[s+3]+n[t+6]*e[s+6]}var ws=n=>n(0)+n(1)+n(2);var uu=["rightEndEffector","leftEndEffector"],pu=["leftpad_geom","rightpad_geom"],bs={joint:"knob_Joint_1",radius:.05};function si(n,t,e){return n.every(s=>fu(s,
t,e))}function fu(n,t,e){if(n.kind==="joint"){let i=t.joint(n.name);return(n.strict?i>n.low:i>=n.low)&&i<=n.high}if(n.kind==="held")return t.opening()>0&&pu.every(
i=>t.pressed(i,n.geom));let s=ni(n.target,t,e),o=ni(n.point,t,e).map((i,a)=>i-s[a]);if(n.kind==="beyond")return n.strict?o[n.axis]>0:o[n.axis]>=0;let r=Math.hypot(
...o.map((i,a)=>i*n.weights[a]));return n.strict?r<n.limit:r<=n.limit}function ni(n,t,e){let s=du(n,t,e).map((o,r)=>o+n.offset[r]);return n.height===null?s:[s[0],
s[1],n.height]}function du(n,t,e){if(n.kind==="mark")return e[n.name];if(n.kind==="fingers"){let[s,o]=uu.map(r=>t.position("site",r));return s.map((r,i)=>(r+o[i])/
2)}if(n.kind==="knob"){let[s,o,r]=t.position("body",n.name),i=t.joint(bs.joint);return[s+bs.radius*Math.sin(i),o-bs.radius*Math.cos(i),r]}return t.position(n.kind,
n.name)}var mu={body:1,joint:3,geom:5,site:6},gu=0,wu=0,bu=1<<18|1<<19,yu=[1,0,1,0],ku=.1,Je=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.
from_xml_string(e.model.xml),this.model.opt.disableflags|=bu,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.
site_pos.slice()},this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:s,data:o}=this;e.mj_resetData(s,o),this.grip=null;for(let r of[
"body_pos","site_pos"]){s[r].set(this.plain[r]);for(let[i,a]of Object.entries(t[r]))s[r].set(a,3*Number(i))}for(let r of["qpos","qvel","mocap_pos","mocap_quat",
"ctrl"])o[r].set(t[r]);this.forward(),o.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks};
for(let[s,o]of Object.entries(t.marked??{}))this.marks[s]=this.position("body",o);this.steps=0}step(t){let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));
this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let s=0;s<e;s++)this.moveHand(t.map(o=>Math.max(-1,Math.min(
1,o/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:s,data:o}=this,r=[...s.jnt_type.keys()].filter(c=>s.jnt_type[c]===gu);if(!r.length)return!1;
let i=c=>ri(oi(o.xpos,s.jnt_bodyid[c]),t),a=r.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.qpos[s.jnt_qposadr[a]+h]+=c),this.forward(),!0}snapshot(){let{
qpos:t,qvel:e,mocap_pos:s,ctrl:o}=this.data;return{qpos:[...t],qvel:[...e],mocap_pos:[...s],ctrl:[...o]}}get state(){return new Float32Array([...this.position("\
body","hand"),this.opening()])}get success(){return si(this.task.success,this,this.marks)}opening(){return Math.min(1,ri(this.position("body","rightclaw"),this.
position("body","leftclaw"))/ku)}position(t,e){let s={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return oi(s[t],this.id(t,e))}joint(t){
return this.data.qpos[this.model.jnt_qposadr[this.id("joint",t)]]}pressed(t,e){let s=[this.id("geom",t),this.id("geom",e)],o=this.data.efc_force,r=0;for(let[i,a,
c]of this.contacts())s.includes(i)&&s.includes(a)&&c>=0&&(r+=o[c]);return r>0}contacts(){let{contact:t}=this.data,e=Array.from({length:t.size()},(s,o)=>{let r=t.
get(o),i=[r.geom1,r.geom2,r.efc_address];return r.delete(),i});return t.delete(),e}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,task:s}=this,
o=[...e.mocap_pos.subarray(0,3)].map((r,i)=>xu(r+Math.fround(t[i]*Math.fround(s.action_scale)),s.hand_low[i],s.hand_high[i]));e.mocap_pos.set(o),e.mocap_quat.set(
yu)}simulate(){let{mujoco:t,model:e,data:s}=this;for(let o=0;o<this.task.substeps;o++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(e,s),t.mj_checkVel(e,s),this.
forward(),t.mj_checkAcc(e,s),t.mj_Euler(e,s);this.forward(),s.qacc_warmstart.set(s.qacc)}forward(){let{mujoco:t,model:e,data:s}=this;t.mj_fwdPosition(e,s),ei(t,
e,s),t.mj_fwdVelocity(e,s);let[o,r,i]=[s.efc_type,s.efc_vel,s.efc_pos],[a,c]=[s.efc_aref,s.efc_KBIP];for(let h=0;h<o.length&&o[h]===wu;h++){let[l,u,p]=c.subarray(
4*h,4*h+3);a[h]=-u*r[h]-l*p*i[h]}t.mj_fwdActuation(e,s),t.mj_fwdAcceleration(e,s),t.mj_fwdConstraint(e,s)}id(t,e){let s=`${t} ${e}`,o=this.ids.get(s)??this.mujoco.
mj_name2id(this.model,mu[t],e);if(o<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(s,o),o}},oi=(n,t)=>[...n.subarray(3*t,3*t+3)],ri=(n,t)=>Math.
hypot(...n.map((e,s)=>e-t[s])),xu=(n,t,e)=>Math.min(e,Math.max(t,n));var Eu=[0,0,0,0],Tu=[1,0,0,0],ii=A.scene.colours,vu=A.scene.sizes,Qe=class{constructor(t,e,s,o){let{geom_size:r,geom_pos:i}=t.model;this.physics=t,this.shapes=e,
this.empty=s,this.items=o,this.plain={size:r.slice(),pos:i.slice()}}arrange(t){let{physics:e,shapes:s,empty:o}=this,r=[...this.items],i={...o,qpos:[...o.qpos],body_pos:this.
zonePlaces(t)};for(let a of s.parts){let c=t.things[s.slots.indexOf(a.slot)];r[a.item]=this.partShown(a,c?.kind===a.shape?c:null)}for(let[a,c]of s.slots.entries()){
let h=t.things[a];if(e.model.body_gravcomp[e.id("body",c)]=h?0:1,!h)continue;let l=e.model.jnt_qposadr[e.id("joint",c)];[...S(h),...Tu].forEach((u,p)=>i.qpos[l+
p]=u)}for(let[a,c]of t.zones.filter(H).entries()){let{item:h}=s.discs[a];r[h]={...r[h],rgba:ii[c.colour]}}return{start:i,items:r}}partShown(t,e){let{model:s}=this.
physics,o=this.physics.id("geom",t.geom),r=this.items[t.item];if(s.geom_contype[o]=s.geom_conaffinity[o]=e&&t.solid?1:0,!e)return{...r,rgba:Eu};let i=vu[e.size],
a=h=>Array.from(h,l=>i*l);for(let h of[0,1,2])s.geom_size[3*o+h]=i*this.plain.size[3*o+h],s.geom_pos[3*o+h]=i*this.plain.pos[3*o+h];let c=t.solid?ii[e.colour]:this.
shapes.inside;return{...r,rgba:c,size:a(r.size),pos:a(r.pos)}}zonePlaces(t){let{physics:e,shapes:s}=this,o=[...s.discs.map(({body:a})=>a),...s.boxes],r=Object.fromEntries(
o.map(a=>[e.id("body",a),s.hidden])),i=s.discs.map(({body:a})=>a);for(let a of O(t).filter(F)){let c=H(a)?i.shift():a.kind;r[e.id("body",c)]=[a.x,a.y,H(a)?.001:
0]}return r}};var Au={touching:({touches:n},t)=>t.held===n,touchedfirst:(n,t)=>!t.wrongFirst,within({of:n,limit:t,on_disc:e},s){let o=e>0&&s.target[2]===0;return X(s.place,s[n])<=
(o?e:t)},height:({of:n,least:t=-1/0,most:e=1/0},s)=>s.place[2]<=s[n][2]+e&&s.place[2]-s[n][2]>=t,aside({of:n,side:t,least:e,off_line:s},o){let r=[o.place[0]-o[n][0],
o.place[1]-o[n][1]],i=st(r,t);return i>=e&&Math.sqrt(Math.max(0,st(r,r)-i**2))<=s}};function ai(n,t){return A.rules[n].every(e=>Au[e.kind](e,t))}var tn=class{constructor(t,{slots:e,hand:s},o,r){this.physics=t,this.slots=e,this.hand=new Set(s.map(i=>t.id("body",i))),this.slotBodies=e.map(i=>t.id("body",i)),
this.scene=o,this.command=r,this.goal=Tt(o,r),this.touched=[]}follow(t){let e=this.sceneNow();this.goal=Tt(e,t),this.scene=e,this.command=t,this.touched=[]}sceneNow(){
let{things:t,zones:e}=this.scene;return{things:t.map(o=>{let[r,i]=this.place(M(o));return{...o,x:r,y:i}}),zones:e}}place(t){let e=z(this.scene,t);return F(e)?S(
e):this.physics.position("body",this.slots[this.scene.things.indexOf(e)])}nameOf(t){let e=this.scene.things[this.slots.indexOf(t)];return e?M(e):t}isDone(){let t=this.
touching(),{thing:e}=this.command,s=t.filter(o=>!this.touched.includes(o));return this.touched.push(...s.filter(o=>o!==e),...s.filter(o=>o===e)),ai(this.command.
verb,this.situation(t))}situation(t){let{thing:e,target:s}=this.command,o=this.goalNow;return{start:S(z(this.scene,e)),place:this.place(e),goal:o,target:s?this.
place(s):o,held:t.includes(e),wrongFirst:this.touched.length>0&&this.touched[0]!==e}}get goalNow(){let{verb:t,thing:e,target:s}=this.command;if(t==="touch")return this.
place(e);if(!s)return this.goal;let[o,r]=[S(z(this.scene,s)),this.place(s)];return this.goal.map((i,a)=>i+r[a]-o[a])}touching(){let{model:t}=this.physics,e=new Set;
for(let[s,o]of this.physics.contacts()){let r=[t.geom_bodyid[s],t.geom_bodyid[o]];this.hand.has(r[0])&&e.add(r[1]),this.hand.has(r[1])&&e.add(r[0])}return this.
scene.things.filter((s,o)=>e.has(this.slotBodies[o])).map(M)}};var[Mu,Ou]=[96,64],en=class{constructor(t,e,s,o=void 0){this.mujoco=t,this.files=e,this.eye=new Ze(s,o),this.loaded=null,this.start=null,this.arrangement=null,this.
table=null,this.look={},this.covered=!1,this.sides={front:Mu,wrist:Ou},this.orbit=null}async open(t){let e=Ot(t)?W:t;if(this.loaded?.task.task===e)return;let s=await this.
files.scene(e);await this.eye.load(s),this.loaded?.close(),this.loaded=new Je(this.mujoco,s),this.start=this.table=null;let{table:o,starts:r}=s.task;this.arrangement=
o?new Qe(this.loaded,o,r[0],s.model.drawing.items):null}begin(t,e=""){let{starts:s}=this.physics.task;this.start=this.arrangement?this.laidOut(this.arrangement,
e):s[t%s.length],this.physics.begin(this.start)}laidOut(t,e){let{scene:s,command:o}=Xn(e),{start:r,items:i}=t.arrange(s);return this.eye.arrange(i),this.table=o&&
new tn(this.physics,t.shapes,s,o),r}async tableShapes(){if(!(await this.files.tasks()).includes(W))throw new f("This page has no table.");return(await this.files.
scene(W)).task.table}async goOn(t,e){let{task:s}=await this.files.scene(t);this.start=s.starts[e%s.starts.length],this.physics.goOn(s,this.start)}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.table?this.table.isDone():this.physics.success}observe(){let t=this.
moment(),{front:e,wrist:s}=this.sides,o=(i,a)=>a?this.eye.picture(i,a,t,this.look):new Uint8Array(0);return{image:this.covered?new Uint8Array(3*e*e):o("front",e),
wrist:o("wrist",s),state:this.physics.state}}show(t=480,e="fine"){this.eye.show(this.view,t,this.moment(),e,this.look)}turnView(t,e,s=1){this.orbit??=new Be(this.
eye.frontView(this.moment())),this.orbit.turn(t,e),this.orbit.zoom(s)}get view(){return this.orbit?.view??this.eye.frontView(this.moment())}grab(t){this.physics.
grip=Zr(this.physics,this.view,t);let e=this.physics.grip?.name;return e&&this.table?this.table.nameOf(e):e}paint(t){let{model:e}=this.physics,s=e.body_rootid[this.
physics.id("body","hand")],o=gn(t),r={};this.eye.loaded.drawing.items.forEach(({body:i,rgba:a},c)=>{let h=[o(),o(),o()].map(l=>l/4294967296);i&&e.body_rootid[i]!==
s&&(r[c]=[...h,a[3]])}),this.look={...this.look,colours:r}}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?
{pose:[...t.place,...t.rotation],fov:t.fov}:null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error(
"No task is open; call open(task) first.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??
{},siteColours:this.start?.site_rgba??{}}}};var ci=480,Su="This attempt was put away; run it again.",ys=class{constructor(t,e,s,o){this.settings=t,this.code=e,this.policy=this.ours=s,this.world=o,this.audience=
new Ae(o),this.pacer=new Me,this.run=null,this.running=Promise.resolve(),this.isPreview=!1,this.tickets=0,this.waiting=[]}async begin(t){let e=ko(t.interventions??
""),s=xo(this.settings,{...t,interventions:e});await this.stop(),this.isPreview=!1;let o=await $o(s,this.settings,this.policy,this.world);t.drive&&o.command({kind:"\
drive",value:!0}),o.steering.turn(!!t.drive),this.pacer.set({pace:s.pace,paused:!1,allowed:0});let r=new Ie(this.policy.manifest,this.policy===this.ours?this.code:
{}),i={attempt:o,payload:r,over:!1,remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&(this.run.attempt.stopped=!0),
this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(s=>this.audience.picture(s));for(;!t.
attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){e instanceof f||console.
error(e),t.remarks.push(e instanceof f?e.message:$u(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({ticket:t,from:e}){let{run:s}=this;
if(!s||t!==this.tickets)throw new f(Su);let{attempt:o,payload:r}=s,i=()=>o.moments.length>r.moments.length||s.over||s.remarks.length;for(;!i();)await new Promise(
l=>this.waiting.push(()=>l(null)));let a=o.moments.slice(Math.max(e,r.moments.length));for(let l of a)l.frame=await l.frame;let c=s.over&&o.moments.length===r.moments.
length+a.length;return{push:a.length?r.push(a,o.told):void 0,over:c,count:r.moments.length,line:s.remarks.shift()}}command(t){if(!this.run||this.run.over)throw new f(
"Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){this.pacer.set(t)}steer(t){this.run?.
attempt.steering.wish(t)}async open(t){let e=t&&await Yo(this.ours.ort,t.bytes,t.name,this.ours);return await this.stop(),this.policy!==this.ours&&await this.policy.
close(),this.policy=e??this.ours,{heads:this.policy.config.heads.kinds}}async editTable(t){let{world:e,run:s}=this,{scenes:o}=await e.tableShapes(),r=_r(t,o);if(s&&
!s.over)throw new f("The robot acts; the table is changed when it has ended.");return await e.open(W),e.begin(0,Te(r)),e.look={},this.isPreview=!0,{...Nr(r),picture:(await this.
audience.drawn()).bytes}}async scene(t){let{tasks:e}=this.ours.manifest,s=await this.world.files.needed(this.world.loaded?.task.task??(Ot(t)?W:t)),o=s.tasks.includes(
W)?je(ve(t,0,(await this.world.tableShapes()).scenes)).filter(({kind:r})=>r===Gt).map(({text:r})=>r):s.tasks.map(r=>e[r.split("@")[0]].sentence);return{...s,sentences:o}}outcome(){
if(!this.run?.over)throw new f("No attempt has ended yet.");let{told:t,moments:e}=this.run.attempt;return{task:t.task,success:t.success,steps:e.length}}demonstration(){
if(!this.run?.attempt.steps.length)throw new f("Nothing has happened yet that could be saved.");return Io(this.run.attempt)}grab(t){let e=this.run&&!this.run.over?
this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.grip?.moveTo(t):this.world.letGo()}async look(t){let{world:e,
run:s,pacer:o}=this;return!e.start||this.isPreview?null:(t?e.turnView(t.aside,t.up,t.away):e.resetView(),o.paused||!s||s.over?(await this.audience.drawn()).bytes:
null)}light(t){this.world.look={...this.world.look,light:t}}},$u=n=>/memory/i.test(String(n))?"This browser has too little memory left for the robot. Close othe\
r tabs and load the page again.":`This attempt broke off, and that is our mistake, not yours (${n}). Run it again, or change the seed.`;async function hi(n,t){let e=new OffscreenCanvas(
ci,ci),[s,o,r,i]=await Promise.all([_u(n),n.json("policy/policy.json.packed"),Nu(n),n.json("code.json.packed")]),a=await Ko(s,o,h=>n.read(`policy/${h}.packed`)),
c=new en(r,new Fe(h=>n.read(`scenes/${h}`)),e);return new ys(t,i,a,c)}async function _u(n){let[t,e]=await Promise.all([n.module("ort.mjs.packed"),n.read("ort.wa\
sm.packed")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}async function Nu(n){let[t,e]=await Promise.all([n.module("m\
ujoco.mjs.packed"),n.read("mujoco.wasm.packed")]);return t.default({wasmBinary:e,locateFile:s=>s})}var nn=class{constructor({list:t,address:e,inline:s},o){this.list=t,this.address=e,this.inline=s,this.arrived=o}async read(t){let e=this.list[t];if(!e)throw new f(
`This page has no file ${t}.`);let s=this.inline?Jo(this.inline[t]):await this.fetched(t);if(s.length!==e.size||!await Ru(s,e.sha256))throw new f(`The file ${t}\
 is damaged: ${s.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".packed")?Iu(s,t):s}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new f(`The file ${t} could not be read. Is the server still ther\
e?`);let s=[],o=e.body.getReader();try{for(let r=await o.read();!r.done;r=await o.read())s.push(r.value),this.arrived(r.value.length)}catch{throw new f(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(s).arrayBuffer())}};async function Ru(n,t){if(!t||!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",n));return Array.from(e,s=>s.toString(16).padStart(2,"0")).join("")===t}async function Iu(n,t){
try{let e=new Blob([n]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new f(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var Fu=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],sn=null,Pu={async load({files:n,settings:t}){if(!WebAssembly.validate(new Uint8Array(
Fu)))throw new f("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,s=new nn(n,o=>postMessage({arrived:e+=o}));
return sn=await hi(s,t),Object.keys(sn.policy.manifest.tasks)},begin:n=>G().begin(n),more:n=>G().more(n),command:n=>G().command(n),pace:n=>G().pace(n),grab:n=>G().
grab(n),drag:n=>G().drag(n),look:n=>G().look(n),light:n=>G().light(n),steer:n=>G().steer(n),open:n=>G().open(n),table:n=>G().editTable(n),scene:n=>G().scene(n),
outcome:()=>G().outcome(),demonstration:()=>G().demonstration()};function G(){if(!sn)throw new f("The robot is still being loaded.");return sn}onmessage=async({
data:{id:n,call:t,argument:e}})=>{try{postMessage({id:n,result:await Pu[t](e)})}catch(s){postMessage({id:n,mistake:s instanceof f,line:ju(s)})}};function ju(n){
return n instanceof f?n.message:n instanceof RangeError||/memory/i.test(String(n))?"This browser has too little memory for the robot. Close other tabs and load \
the page again.":`The robot could not go on: ${n?.message??n}`}return mi(Lu);})();
