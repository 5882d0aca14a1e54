var GlassWorker=(()=>{var En=Object.defineProperty;var di=Object.getOwnPropertyDescriptor;var mi=Object.getOwnPropertyNames;var gi=Object.prototype.hasOwnProperty;var wi=(s,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of mi(t))!gi.call(s,o)&&o!==e&&En(s,o,{get:()=>t[o],enumerable:!(n=di(t,o))||n.enumerable});
return s};var bi=s=>wi(En({},"__esModule",{value:!0}),s);var Du={};var f=class extends Error{};var It=class{constructor(t,e=0,n=1){if(!(n>=1&&n<=t))throw new f(`Thinking every ${n} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<
1/0))throw new f(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new f(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let n of this.chunks.keys())t>=n+
this.chunk&&this.chunks.delete(n);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new f(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let n=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),o=e[e.length-1],r=e.map(h=>Math.exp(
-this.decay*(o-h))),i=r.reduce((h,l)=>h+l,0),a=r.map(h=>h/i),c=n[0].map((h,l)=>n.reduce((p,u,m)=>p+a[m]*u[l],0));return{votes:n,weights:a,born:e,blended:c}}};function Tn(s){
if(!s.length)throw new f("No head has proposed anything, so there is nothing to agree on.");let t=s.flatMap((e,n)=>s.slice(n+1).map(o=>yi(e.data,o.data)));return t.
length?1-t.reduce((e,n)=>e+n,0)/t.length/2:1}function yi(s,t){let e=0;for(let n=0;n<s.length;n++)e+=Math.abs(s[n]-t[n]);return e/s.length}function vn(s,t,e=.98,n=.9){
if(t<1||!(n<e))throw new f(`No horizon from 1 to ${t} steps between agreements of ${n} and ${e}.`);let o=Math.min(1,Math.max(0,(s-n)/(e-n)));return 1+Math.floor(
o*(t-1)+.5)}var g=class s{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let n=t;Array.isArray(n);n=n[0])e.push(n.length);return new s(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new s(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new s(this.shape.slice(1),this.data)}};function at(s){
let t=new Float32Array(s.length*s[0].data.length);return s.forEach((e,n)=>t.set(e.data,n*e.data.length)),new g([s.length,...s[0].shape],t)}function An(s){let t=new Float32Array(
s.reduce((n,o)=>n+o.data.length,0)),e=0;for(let n of s)t.set(n.data,e),e+=n.data.length;return new g([s.reduce((n,o)=>n+o.length,0),...s[0].shape.slice(1)],t)}function Z(s){
let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function Ft(s){let[t,e]=[1/0,-1/0];for(let n=0;n<s.length;n++)s[n]<t&&(t=s[n]),s[n]>e&&(e=s[n]);return{
low:t,high:e}}function gs(s){let t=s|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function Mn(s,t,e,n,o=1){
let r=gs(Math.imul(s,2246822507)^Math.imul(t+1,3266489909)),i=()=>(r()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new g([e,n],Float32Array.
from({length:e*n},()=>o*a()))}var ki=4,xi={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},ee=class{constructor(t,e={},n=void 0){let{heads:o,chunk:r}=t.config;
this.policy=t,this.settings={...xi,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||o.acting,!o.kinds.includes(this.head))throw new f(
`This policy has no head “${this.head}”; it has ${o.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||r,this.keep>r)throw new f(`keep is ${this.keep}\
, but this policy decides only ${r} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new It(this.keep,this.settings.decay,this.replan),this.givenNoise=
n,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new It(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){
return this.givenNoise?this.givenNoise(t):Mn(this.seed,t,this.policy.config.chunk,ki,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="la\
nguage";this.sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new f("Say what to do, for e\
xample “open the drawer”.");let{policy:n,sentence:o,head:r,settings:i}=this,a=this.noise(t),c=await n.decide(this.ablated(e),o,a,r,i.denoise),h=Object.values(
c.heads).map(({actions:l})=>l);return this.blend.push(t,c.heads[r].actions),this.nextPlan=t+vn(i.adaptive?Tn(h):1,this.replan),c}ablated(t){let{grey:e,state:n}=this.
policy.manifest;if(this.settings.ablate==="vision"){let o=r=>r&&new Uint8Array(r.length).fill(e);return{...t,image:o(t.image),wrist:o(t.wrist)}}return this.settings.
ablate==="state"?{...t,state:Float32Array.from(n.mean)}:t}async controlStep(t,e,n={},o=null){let r=[performance.now()],i=null;if(e>=this.nextPlan){let w=await t.
observe();r.push(performance.now()),i=await this.plan(e,w)}r.push(performance.now());let[a,c]=[this.blend.at(e),t.state],h=performance.now(),l=a.blended,p=o?o():
l,u=t.step(p),m={camera:r[1]-r[0],policy:r[r.length-1]-r[1],world:performance.now()-h};return{step:e,state:c,chunking:a,action:p,success:u,decision:i,milliseconds:m,
...o?{wish:l}:{},...n}}};var A={scene:{colours:{red:[.85,.07,.07,1],orange:[1,.45,0,1],yellow:[1,.9,.1,1],green:[.05,.6,.15,1],blue:[.1,.2,.9,1],purple:[.5,.1,.65,1],white:[.97,.97,.97,
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
ick-up"],["touch"]],camera:{pose:[.75,.075,.7,.5499013297,-.3762077406,.7457052122,.8331827568,.3095491422,-.4582421001,-.0584381836,.8732966646,.4836712874],fov:60}};var{greeting:Ti,suggestion:vi,question:Ai,tag:Mi,negation:Oi,pronoun:Si,contrasts:$i}=A.words.noCommand,On=new RegExp(Ti),_i=new RegExp(`^(?:${vi})\\b`),Ni=new RegExp(
`^(?:${Ai})`),Ri=new RegExp(Mi),Ii=new RegExp(`^(?:please[,\\s]+)?${Oi}\\b`),Fi=/\b(?:while|when|until|unless|as you)\b/,Pi=new RegExp(Si),ji=$i.map(s=>new RegExp(
`^(?:${s})`,"i")),ws="That is a question; the robot only follows commands, so nothing moves.",bs="That only says what not to do, so nothing moves; say what to d\
o.",ys="“It” stands for nothing yet, so nothing moves; name the thing.";function ks(s){let t=Es(s).replace(On,"");return!_i.test(t)&&(Ni.test(t)||Ri.test(t))}
function xs(s){let t=Es(Pt(s)).replace(On,"");return Ii.test(t)&&!Fi.test(t)}function se(s){if(ks(s))throw new f(ws);if(xs(s))throw new f(bs);if(Pi.test(Es(s).replace(
/^[ .!?,]+|[ .!?,]+$/g,"")))throw new f(ys);return s}function Pt(s){let t=s.replaceAll("’","'").trim().split(/\s+/).join(" ").replace(/[ .!?]+$/,"");for(let e of ji){
let n=e.exec(t)?.groups;if(n)return[n.before,n.keep].filter(Boolean).join(" ").replace(/^[ ,;]+|[ ,;]+$/g,"")}return s}var Es=s=>s.toLowerCase().replaceAll("’",
"'").trim().split(/\s+/).join(" ");function Sn(s,{tasks:t,nearest:e,threshold:n}){let o=Object.keys(t),i=o.map((h,l)=>l).sort((h,l)=>s[l]-s[h]).slice(0,e).map(h=>[o[h],s[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=n}}function ne(s,t){return`I don't know how to do that; nearest: ${s.slice(0,3).map(([n])=>`“${t[n].sentence}”`).join("\
, ")}`}var $n=8,Li=/\b(?:it|them)\b/i,Ci=/ handle$|handle of the /g,zi=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,Ui=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${zi}`,
Bi=String.raw`\s*[,;.]?\s*\b(?:${Ui})\b(?!\s*[.!?]*$)[\s,:]*`,Di=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Gi=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
oe=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,Hi=new RegExp(Bi,"i"),qi=[String.raw`^before\s+${oe}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${oe}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${oe}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${oe}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${Di}`].
map(s=>new RegExp(s,"i"));async function _n(s,t,e){let n=await Vi(Wi(s),se(t),e);if(n.length>$n)throw new f(`That order has ${n.length} parts; give ${$n} at mos\
t.`);return n.forEach(({text:o,reading:r},i)=>{if(r.understood)return;let a=[...o].slice(0,80).join(""),c=n.length>1?`Part ${i+1} of the order, “${a}”: `:"";
throw new f(`${c}${ne(r.nearest,e.tasks)}`)}),n}function Wi(s){let t=new Map;return e=>(t.has(e)||t.set(e,s(Pt(e))),t.get(e))}async function Vi(s,t,e){let n=Ts(
t);if(n.length===1)return[await s(t)];let o=[];for(let[c,h]of n.entries()){let l=o.at(-1)??await s(n[c+1]);o.push(await s(Xi(h,e.tasks[l.reading.task].object)))}
let r=await s(t),i=o.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<o.length&&r.reading.understood&&!i.includes(r.reading.task)?[r]:o}function Xi(s,t){
return s.replace(new RegExp(Li,"gi"),t.replace(Ci,""))}function Ki(s,t,e){if(!s)return t;if(s in e.scenes)return`${e.scenes[s].includes(t)?t:e.scenes[s][0]}@${s}`;
let n=`${s.replace(/-v3$/,"")}-v3`;if(!(n in e.tasks)&&!Yi(s,e))throw new f(`Unknown scene “${s.slice(0,60)}”.`);return n in e.tasks?n:s}function Yi(s,t){let[
e,n]=s.split("@");return!!t.scenes[n]?.includes(e)}function Nn(s,t,e){if(t.length===1)return[Ki(s,t[0],e)];let n=s.slice(s.lastIndexOf("@")+1),o=Zi(t,n,e);return t.
map(r=>`${r}@${o}`)}function Zi(s,t,{scenes:e,tasks:n}){let o=Object.keys(e).filter(i=>s.every(a=>e[i].includes(a)));if(t&&!o.includes(t)){let i=(e[t]??[]).map(
a=>n[a].sentence).join("; ");throw new f(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(o.length)return t||o[0];let r=[...new Set(
s)].map(i=>`“${n[i].sentence}”`).join(" and ");throw new f(`No scene allows ${r} one after the other. Try “first open the drawer, then close it”.`)}function Ts(s){
let t=s.trim().split(/\s+/).join(" "),e=jt(t).map(Ji).filter(Boolean);return e.length?e:[t]}function jt(s){let t=s.replace(Gi,""),e=Hi.exec(t);if(e?.index){let n=e.
index+e[0].length;if(n<t.length)return[...jt(t.slice(0,e.index)),...jt(t.slice(n))]}for(let n of qi){let o=n.exec(t)?.groups;if(o)return[...jt(o.first),...jt(o.
last)]}return[t]}function Ji(s){return s.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,
"")}function re(s,t,e,n=3){let o=t.filter(r=>2*Math.min(r.length,s.length)>=e*(r.length+s.length)).map(r=>({one:r,share:Qi(r,s)})).filter(({share:r})=>r>=e);return o.
sort((r,i)=>i.share-r.share||(r.one<i.one?1:-1)),o.slice(0,n).map(({one:r})=>r)}function Qi(s,t){return 2*vs(s,t)/(s.length+t.length)}function vs(s,t){let[e,n,o]=ta(
s,t);return o?vs(s.slice(0,e),t.slice(0,n))+o+vs(s.slice(e+o),t.slice(n+o)):0}function ta(s,t){let e=[0,0,0];for(let n=0;n<s.length;n++)for(let o=0;o<t.length;o++){
let r=0;for(;n+r<s.length&&o+r<t.length&&s[n+r]===t[o+r];)r++;r>e[2]&&(e=[n,o,r])}return e}var{colours:ea,sizes:In,heights:Fn,zones:$s,rooms:As,low:Ms,high:Os,arm:Pn,mostThings:Rn,mostDiscs:sa}=A.scene,Ss=1e-6,na=.4,F=({kind:s})=>s in $s,q=({kind:s})=>s===
"disc",M=({size:s,colour:t,kind:e})=>[s,t,e].filter(Boolean).join(" "),O=({things:s,zones:t})=>[...s,...t],ct=({kind:s,size:t})=>Fn[s]*In[t];function S(s){return[
s.x,s.y,F(s)?$s[s.kind]:ct(s)]}function tt(s){return F(s)?q(s)?As.disc:As.box:As.thing}var X=(s,t)=>Math.hypot(s[0]-t[0],s[1]-t[1]),xt=s=>({things:s.filter(t=>!F(
t)),zones:s.filter(F)});function z(s,t){let e=O(s).find(n=>M(n)===t);if(!e)throw new f(`There is no ${t} on the table; there is ${Et(O(s))}.`);return e}function Et(s,t="\
and"){let e=s.map(o=>`${oa(M(o))} ${M(o)}`),[n]=e.slice(-1);return[e.slice(0,-1).join(", "),n].filter(Boolean).join(` ${t} `)}var oa=s=>"aeiou".includes(s[0])?"\
an":"a";function Lt(s){if(!s.things.length)throw new f("The table is empty; put at least one thing on it.");for(let t of s.things)ie("shape",t.kind,Object.keys(
Fn)),ie("size",t.size,Object.keys(In));for(let t of O(s))(t.colour||!F(t)||q(t))&&ie("colour",t.colour,Object.keys(ea));return _s(s),Ns(s),ra(s),s}function ie(s,t,e){
if(e.includes(t))return;let n=re(t,e,na),o=n.length?`Did you mean ${n.join(" or ")}? `:"";throw new f(`Unknown ${s} '${t.slice(0,30)}'. ${o}There are ${e.join("\
, ")}.`)}function _s({things:s,zones:t}){if(s.length>Rn)throw new f(`There are ${s.length} things; the table takes ${Rn}.`);for(let n of new Set(t.map(o=>o.kind))){
let o=t.filter(i=>i.kind===n).length,r=n==="disc"?sa:1;if(o>r)throw new f(`There are ${o} zones of the kind ${n}; the table takes ${r}.`)}let e=t.find(n=>n.colour&&
!q(n));if(e)throw new f(`A ${e.kind} has no colour of its own; only discs have.`)}function Ns(s){let t=O(s).map(M),e=t.find((n,o)=>t.indexOf(n)<o);if(e)throw new f(
`Two things are called “${e}”; change the colour, shape or size of one.`)}function ra(s){let t=O(s);for(let e of t)if(!Tt(S(e)))throw new f(`The ${M(e)} at \
(${e.x}, ${e.y}) does not fit on the table: x goes from ${Ms[0]} to ${Os[0]} and y from ${Ms[1]} to ${Os[1]} metres, and nothing lies more than ${Pn} metres fro\
m the foot of the arm at (0, 0).`);for(let[e,n]of t.entries())for(let o of t.slice(e+1)){let[r,i]=[X(S(n),S(o)),tt(n)+tt(o)];if(!(r>=i-Ss))throw new f(`The ${M(
n)} and the ${M(o)} are ${(100*r).toFixed(1)} cm apart and would overlap or leave no room for the hand; keep ${(100*i).toFixed(0)} cm between their centres.`)}}
function Tt([s,t],e=0){return[s,t].every((o,r)=>o>=Ms[r]-e-Ss&&o<=Os[r]+e+Ss)&&Math.hypot(s,t)<=Pn+e}function ae(s){let t=e=>Math.round(1e3*e);return O(s).map(e=>`${M(
e).replaceAll(" ","-")}_${t(e.x)}_${t(e.y)}`).join("~")}function st(s){return Lt(xt(s.split("~").filter(Boolean).map(ia)))}function ia(s){let[t,...e]=s.split("_");
if(e.length!==2||!e.every(a=>/^[+-]?\d+$/.test(a))){let a="a thing is written big-red-block_-120_650 (millimetres)";throw new f(`This link is damaged at '${s.slice(
0,40)}'; ${a}.`)}let[n,o]=e.map(a=>Number(a)/1e3),r=t.split("-");if(r.length===3)return{kind:r[2],colour:r[1],size:r[0],x:n,y:o};let i=r[r.length-1];if(r.length>
2)throw new f(`This link is damaged at '${s.slice(0,40)}'; a thing has a size, a colour and a shape.`);return ie("zone",i,Object.keys($s)),{kind:i,colour:r.length===
2?r[0]:"",size:"",x:n,y:o}}var{verbs:aa,sides:ce,pushed:jn,beside:Ln,already:ca,lifted:ha,roomToPass:la,reachMargin:Un,flat:ua,stable:pa}=A.command,Cn=16,ot=aa,fa=s=>s.startsWith("push");
function he({verb:s,thing:t,target:e}){return ot[s].says.replace("{thing}",t).replace("{target}",e)}var Bn=({verb:s,thing:t,target:e})=>[s,t,e].filter(Boolean).
join("~").replaceAll(" ","-");function Dn(s){let[t,...e]=s.split("~");if(!(t in ot)||e.length<1||e.length>2)throw new f(`'${s.slice(0,60)}' is no command. One i\
s written push-to~big-red-block~blue-disc.`);let[n,o=""]=e.map(r=>r.replaceAll("-"," "));return{verb:t,thing:n,target:o}}function vt(s,t){let e=z(s,t.thing),n=ot[t.
verb];if(!!n.target!=!!t.target)throw new f(`${t.verb} takes ${n.target||"no"} target; got '${t.target}'.`);return t.verb==="touch"?S(e):t.verb==="pick-up"?Hn(S(
e),ha):fa(t.verb)?ma(s,e,t):n.target==="zone"?qn(s,e,t):wa(s,e,t)}function da(s,t){try{return vt(s,t),!0}catch(e){if(e instanceof f)return!1;throw e}}function Gn(s,t){
let e={zone:s.zones,thing:s.things}[ot[t].target]?.map(M)??[""];return s.things.flatMap(o=>e.map(r=>({verb:t,thing:M(o),target:r}))).filter(o=>da(s,o))}function ma(s,t,e){
let{side:n}=ot[e.verb],o=S(t),r=n?[o[0]+jn*ce[n][0],o[1]+jn*ce[n][1],o[2]]:qn(s,t,e);if(!Tt(r,Un))throw new f(`The ${M(t)} cannot be pushed there: the arm does \
not reach so far.`);for(let i of O(s))if(!(i===t||q(i))&&ga(S(i),o,r)<tt(i)+la)throw new f(`The ${M(t)} cannot be pushed there: the ${M(i)} is in the way.`);return r}
var Hn=([s,t,e],n)=>[s,t,e+n];function ga(s,t,e){let n=[e[0]-t[0],e[1]-t[1]],o=[s[0]-t[0],s[1]-t[1]],r=Math.min(1,Math.max(0,nt(o,n)/Math.max(nt(n,n),1e-9)));return Math.
hypot(o[0]-r*n[0],o[1]-r*n[1])}var nt=(s,t)=>s[0]*t[0]+s[1]*t[1];function qn(s,t,e){let n=z(s,e.target);if(!ot[e.verb].zones.includes(n.kind))throw new f(`${e.verb}\
 does not go with a ${n.kind}.`);return Hn(S(n),ct(t))}function wa(s,t,e){let n=z(s,e.target),[o,r]=[M(t),M(n)];if(n===t)throw new f(`The ${o} cannot be put bes\
ide or upon itself.`);if(F(n))throw new f(`There is no thing called ${r} on the table.`);if(e.verb==="stack"){let u=n.size==="small"&&t.size==="big";if(!ua.includes(
n.kind)||!pa.includes(t.kind)||u)throw new f(`The ${o} would not stay on the ${r}.`);return[n.x,n.y,2*ct(n)+ct(t)]}let{side:i}=ot[e.verb],a=e.verb.slice(4).replaceAll(
"-"," "),c=[t.x-n.x,t.y-n.y];if(Math.hypot(...c)<ca&&(!i||nt(c,ce[i])>.05))throw new f(`The ${o} already lies ${a} the ${r}.`);let p=(i?[ce[i]]:Array.from({length:Cn},
(u,m)=>ba(m*2*Math.PI/Cn))).map(([u,m])=>[n.x+Ln*u,n.y+Ln*m,ct(t)]).filter(u=>ya(s,u,t));if(!p.length)throw new f(`There is no room ${a} the ${r}.`);return p.reduce(
(u,m)=>zn(s,m,t,n)>zn(s,u,t,n)?m:u)}var ba=s=>[Math.cos(s),Math.sin(s)];function ya(s,t,e){return O(s).filter(o=>o!==e).every(o=>X(S(o),t)>=tt(o)+tt(e))&&Tt(t,Un)}
function zn(s,t,e,n){let r=O(s).filter(i=>i!==e&&i!==n).map(i=>X(S(i),t)-tt(i));return Math.round(1e3*Math.min(...r.length?r:[1]))/1e3}var{words:P}=A;function Ct(s){return Object.fromEntries(Object.entries(s).flatMap(([t,e])=>e.map(n=>[n,t])))}var Rs=Ct(P.shapes),le=Ct(P.colours),ue=Ct(P.sizes),
Is=Ct(P.zones),ht=Ct(P.verbs),pe=P.plurals,Fs=P.onePlace,Wn=P.placeOf,W=s=>new Set(s),J=W(P.anything),Vn=W(P.fillers),fe=W(P.places),Ps=W(P.directions),js=W(P.prepositions),
Xn=W(P.nots),de=W(P.noPlaces),Kn=W(P.pronouns),Yn=W(P.determiners),Ls=W(P.pluralMarks),zt=W(P.carries),ka=[Rs,Is,pe].flatMap(s=>Object.keys(s)),Cs=W([...ka,...P.
anything]),Zn=W([...Object.keys(le),...Object.keys(ue)]);var Ut=s=>({noun:"",colour:"",size:"",place:"",near:[],pronoun:!1,plural:!1,...s}),me=({noun:s})=>Rs[s]??"",At=({noun:s})=>Is[s]??"",Bt=({size:s,colour:t,noun:e})=>[
s,t,e].filter(Boolean).join(" "),Us=({colour:s,size:t,place:e,near:n,pronoun:o,plural:r})=>!s&&!t&&!e&&!n.length&&!o&&!r,zs=s=>Us(s)&&!s.noun;function Dt(s,t){let e=Ut(
{}),n=!1;for(;t<s.length;t++){let o=s[t];if(o in le)e.colour=le[o];else if(o in ue)e.size=ue[o];else if(Bs(s,t))e.place=Fs[o]??o;else if(!Vn.has(o)&&!Ls.has(o)&&
(o!==","||!Qn(e)))break;e.plural||=Ls.has(o),n||=Yn.has(o)}return xa(s,t,e,n||Qn(e))}var Qn=({colour:s,size:t,place:e})=>!!(s||t||e);function xa(s,t,e,n){let o=s[t]??
"";if(Cs.has(o)){let a=e.plural||o in pe;return[{...e,noun:pe[o]??o,plural:a},t+1]}if(Kn.has(o))return[Ut({pronoun:!0}),t+1];if(de.has(o)&&(!zs(e)||n))return[zs(
e)?null:e,t];let r=o in ht||["left","right","but","or"].includes(o);if(n&&/^[a-z]+$/.test(o)&&!r)return[{...e,noun:o},t+1];if(!zs(e))return[{...e,noun:"one"},t];
let i=/[a-z]/.test(o)&&!/[A-Z]/.test(o);return[null,o in ht||!i&&o!==","?t:t+1]}function Bs(s,t){let[e,n,o]=[s[t-1],s[t],s[t+1]??""];return n==="NEXT"&&e!=="the"&&
e!=="a"?!1:(n in Fs||fe.has(n))&&(Cs.has(o)||Zn.has(o))}var{phrases:Ea,gerunds:Ta,corrections:va}=A.words,[Gs,Aa,Ma]=[A.words.vocabulary,A.words.otherNouns,A.words.pluralMarks].map(s=>new Set(s)),Oa=[...A.words.known,
"the"],to=Ta,Sa=Ea.map(([s,t])=>[new RegExp(`(?<![\\w'])(?:${s})(?![\\w'])`,"g"),t]),$a=[[/\bcan (?=you|u|i|we|the robot)\b/g,"could "],[/\b(\w+) of (?:the|these|those) (?:two |three |four )?(\w+?)s\b/g,
"$1 $2"],[/\bwithout\b.*$|\bget rid of\b/g,""],[/\b(bring|give|pass|hand) me\b/g,"bring HERE"],[/\b(?:don't|do not|dont|never|mustn't|must not|shouldn't|should not|please not)\b/g,
"DONT"]],eo={long:.74,short:.8};function we(s){let e=(s.toLowerCase().replaceAll("’","'").replaceAll("-"," ").match(/[a-z0-9']+|,/g)??[]).map(_a).join(" ");return[
...$a,...Sa].reduce((o,[r,i])=>o.replace(r,i),e).split(/\s+/).filter(Boolean)}var Ds=new Map;function _a(s){return Ds.has(s)||Ds.set(s,Na(s)),Ds.get(s)}function Na(s){
if(Gs.has(s)||Aa.has(s)||Ma.has(s)||/^\d+$/.test(s)||s.length<3)return to[s]??s;let n=re(s,va,s.length>3?eo.long:eo.short).find(o=>Ra(s,o))??"";return s.length===
3&&!n&&(n=Oa.find(o=>ge(o)===ge(s))??""),(to[n]??n)||Ia(s)||s}var ge=s=>[...s].sort().join("");function Ra(s,t){let e=t.slice(1)===s||t.slice(1)===s.slice(1)&&s.
length>4;return t[0]===s[0]||e||ge(t)===ge(s)}function Ia(s){for(let t=2;t<s.length-1;t++){let[e,n]=[s.slice(0,t),s.slice(t)];if(Gs.has(e)&&Gs.has(n))return`${e}\
 ${n}`}return""}var Fa=s=>({verb:"",thing:null,direction:"",places:[],notThing:[],notPlace:[],afterPlace:!1,sideOfPlace:!1,second:!1,strange:"",forbidden:!1,...s}),oo=s=>s==="l\
eft"||s==="right";function Hs(s){let t=Pa(we(s)),e=Fa({forbidden:t===null});if(!t?.length)return e;for(let n=0;n<t.length;)n=ja(e,t,n);return Ba(e)}function Pa(s){
let t=s.indexOf("DONT");if(t<0)return s;if(s.slice(0,t).some(n=>n in ht))return s.slice(0,t);let e=[...s.keys()].filter(n=>n>=t&&s[n]in ht);return e.length>1?s.
slice(e[1]):e.length&&s.includes("but")?[s[e[0]],...s.slice(s.indexOf("but")+1)]:null}function ja(s,t,e){let n=t[e],o=Bs(t,e);if(n in ht)La(s,ht[n]);else if(de.
has(n))s.strange=n;else{if(Xn.has(n))return Ca(s,t,e+1);if(js.has(n)&&!o)return za(s,t,e);if(Ps.has(n))so(s,n);else if(oo(n)&&!o)so(s,`AT_${n.toUpperCase()}`);else if(fe.
has(n)&&!o&&s.thing)qs(s,Ut({noun:"one",place:n}));else{let[r,i]=Dt(t,e);return r&&Ua(s,r),Math.max(i,e+1)}}return e+1}function La(s,t){!s.verb||zt.has(s.verb)?
s.verb=t:!zt.has(t)&&t!==s.verb&&(s.second=!0)}function so(s,t){s.direction&&ro(s),s.direction=t,s.sideOfPlace=s.afterPlace}function ro(s){let{afterPlace:t}=s;s.
afterPlace=s.sideOfPlace,qs(s,Ut({noun:"one",place:Wn[s.direction]})),s.afterPlace=t,s.direction=""}function Ca(s,t,e){let n=t[e];if(Ps.has(n)||oo(n))return e+1;
if(js.has(n)){let[i,a]=Dt(t,e+1);return i&&s.notPlace.push(i),a}let[o,r]=Dt(t,e);return o&&(!J.has(o.noun)||!Us(o))&&(s.afterPlace?s.notPlace:s.notThing).push(o),
r}function za(s,t,e){let[n,o]=Dt(t,e+1);if(!n)return e+1;let r=["touch","move","belong","put"].includes(s.verb);return!s.thing&&r&&["TO","ON"].includes(t[e])?(s.
verb="touch",s.thing=n):(s.places.push([t[e],n]),s.afterPlace=!0),o}function Ua(s,t){if(!s.thing||s.thing.pronoun)s.thing=t;else if(!t.pronoun){let e=J.has(t.noun)||
J.has(s.thing.noun);(s.notThing.length||s.notPlace.length||e)&&!t.plural?qs(s,t):s.second=!0}}function qs(s,t){if(s.afterPlace&&s.places.length){let[e,n]=s.places[s.
places.length-1];s.places[s.places.length-1]=[e,no(n,t)]}else s.thing&&(s.thing=no(s.thing,t))}function no(s,t){return{...s,noun:J.has(t.noun)&&s.noun?s.noun:t.
noun,colour:t.colour||s.colour,size:t.size||s.size,place:t.place||s.place}}function Ba(s){let t=Da(s);return s.direction&&(["touch","lift"].includes(s.verb)||t<
s.places.length)&&ro(s),s.thing&&(s.thing={...s.thing,near:[...s.thing.near,...s.places.slice(0,t)]}),s.places=s.places.slice(t),s}function Da({places:s,verb:t,
direction:e,sideOfPlace:n}){let o=s.findLastIndex(([,i])=>At(i));return o>=0&&t!=="touch"?o:e&&n&&["push","move"].includes(t)||["touch","lift"].includes(t)?s.length:
Math.max(0,s.length-1)}var{sideways:Ga,close:Ha,upon:qa}=A.references,Ws=A.references.axes,I=class extends f{constructor(t,e){super(e),this.kind=t}};function ye(s,t,e,n=[]){if(t.plural)
throw new I("several","The robot does one thing at a time; name one of them.");let o=be(s,t,e);for(let r of n){let i=be(s,r,e);o=o.filter(a=>!i.includes(a))}if(!o.
length)throw new I("absent",Wa(s,t));if(o.length===1)return o[0];throw new I("ambiguous",`Which ${Bt(t)} do you mean: ${Et(o,"or")}?`)}function Wa(s,t){let e=Bt(
t)||"thing",n=e.split(" ").slice(0,-1).join(" "),o=J.has(t.noun)?`no ${n} thing`.replace("  "," "):`no ${e}`,r=t.near.length||t.place?" there":"";return`There i\
s ${o}${r} on the table. There is ${Et(O(s))}.`}function be(s,t,e){let n=e.filter(o=>Va(o,t));for(let[o,r]of t.near){let i=ye(s,r,O(s)),a=n.filter(c=>c!==i);n=Xa[o](
a,S(i))}return!t.place||!n.length?n:[ho(n,o=>nt(S(o),Ws[t.place]))]}var ho=(s,t)=>s.reduce((e,n)=>t(n)>t(e)?n:e);function Va(s,t){let e=!t.colour||t.colour===s.
colour;return F(s)?J.has(t.noun)?e&&!t.size:At(t)===s.kind&&!t.size&&(e||!q(s)):(me(t)===s.kind||J.has(t.noun))&&e&&(!t.size||t.size===s.size)}function io(s,t){
let e=s.filter(n=>X(S(n),t)<=Ha);return e.length?[ho(e,n=>-X(S(n),t))]:[]}var ao=s=>(t,e)=>t.filter(n=>nt([n.x-e[0],n.y-e[1]],s)>=Ga),co=(s,t)=>s.filter(e=>X(S(
e),t)<=qa),Xa={NEXT:io,TO:io,LEFT_OF:ao(Ws.LEFTMOST),RIGHT_OF:ao(Ws.RIGHTMOST),ON:co,IN:co};var Gt="command",Ka={AT_LEFT:"push-left",AT_RIGHT:"push-right",AWAY:"push-away",HERE:"push-here"},Ya={NEXT:"put-next-to",TO:"put-next-to",LEFT_OF:"put-left-of",
RIGHT_OF:"put-right-of"},uo=["NEXT","LEFT_OF","RIGHT_OF"],Za=["NOT","DONT"],Ja="Where to? Say left, right, away, here, a disc, the tray, the bin, the shelf, or \
beside or upon a thing.",Qa="What should the robot do? Say touch, push, pick up, put or stack, and with which thing.",tc="“It” stands for nothing that could be \
a target; name it.",ec="The robot does one thing at a time; name one thing and what to do with it.",sc="The robot does one thing at a time here; say the next wh\
ile it runs.";function po(s,t,e=""){let n=mo(s,t,e);return nc(s,t,n,e),n}function nc(s,t,e,n){let o=[];for(let i of Ts(s))o.push(Vs(i,t,n)),n=o[o.length-1].command?.
thing??n;let r=o[o.length-1].command;if(o.length>1&&o.every(({command:i})=>i)&&!oc(r,e))throw new I("several",sc)}var oc=(s,t)=>s.verb===t.verb&&s.thing===t.thing&&
s.target===t.target;function fo(s){return!we(s).some(t=>Za.includes(t))&&!Hs(s).thing?.pronoun}function Vs(s,t,e=""){try{return{command:mo(s,t,e),kind:Gt,answer:""}}catch(n){
if(n instanceof I)return{command:null,kind:n.kind,answer:n.message};throw n}}function mo(s,t,e){if(ks(s))throw new I("question",ws);let n=Hs(s);if(n.forbidden||
!n.verb&&xs(s))throw new I("forbidden",bs);let o=rc(n,e);if(zt.has(n.verb)&&uo.includes(n.places[0]?.[0]))try{let r={...o,near:[...o.near,...n.places]};return lo(
t,{...n,places:[]},r,e)}catch(r){if(!(r instanceof I))throw r}return lo(t,n,o,e)}function lo(s,t,e,n){let o=ac(s,t,e,ic(s,t,e,n));try{vt(s,o)}catch(r){throw r instanceof
f?new I("impossible",r.message):r}return o}function rc(s,t){let{verb:e,thing:n,places:o,strange:r,second:i}=s;if(!e||!n&&!o.length)throw new I("unclear",Qa);if(r)
throw new I("unclear",`“${r}” is no place that is understood here; say left, right or next to.`);if(i)throw new I("several",ec);if(!n)throw new I("unclear",
`Which thing should the robot ${e}? Name it.`);if(n.pronoun&&!t)throw new I("pronoun",ys);return n}function ic(s,t,e,n){if(e.pronoun)return z(s,n);if(At(e)&&t.verb===
"touch")throw new I("impossible",`The ${Bt(e)} is no thing that the robot touches; name a thing.`);return ye(s,e,s.things,t.notThing)}function ac(s,t,e,n){let{verb:o,
direction:r,places:i}=t,a=M(n);if(r)return{verb:Ka[r],thing:a,target:""};if(o==="touch")return{verb:o,thing:a,target:""};if(i.length)return cc(s,t,e,n);if(o==="\
lift"||o==="carry")return{verb:"pick-up",thing:a,target:""};throw new I("unclear",Ja)}function cc(s,t,e,n){let[o]=t.places[0],r=hc(s,t,e,n),i={thing:M(n),target:M(
r)};return F(r)?{verb:lc(t.verb,o,r),...i}:["ON","IN"].includes(o)||t.verb==="stack"?{verb:"stack",...i}:{verb:Ya[o],...i}}function hc(s,t,e,n){let[o,r]=t.places[0];
if(r.pronoun)throw new I("pronoun",tc);let i=O(s).filter(c=>c!==n),a=s.zones.some(({kind:c})=>c==="bin");if(r.noun==="box"&&o==="IN"&&a&&(r={...r,noun:"bin",colour:""}),
J.has(r.noun)&&me(e)){let c=be(s,{...r,noun:e.noun},i);if(c.length===1&&o!=="TO")return c[0]}return ye(s,r,i,t.notPlace)}function lc(s,t,e){if(uo.includes(t))throw new I(
"impossible",`Things are put beside other things, not beside the ${M(e)}.`);return e.kind==="bin"?s==="push"?"push-to":"put-in":s==="push"||s==="move"&&e.kind===
"disc"?"push-to":"put-on"}async function ke(s,t,e,n=""){let o=po(t,e,n),r=`table-${o.verb}`,i={task:r,confidence:1,nearest:[[r,1]],understood:!0};return{sentence:{...await s(fo(t)?t:he(o)),
reading:i},command:o}}var bo=new Set(["say","nudge","push","cover","stop"]),go=200,uc={async say({driver:s,world:t},e){let n=t.table?await fc(s,t.table,e):await pc(s.policy,e);return await s.
listen(n),`told: ${n.text}`},nudge({world:s},t){let e=s.physics.position("body","hand");if(!s.physics.nudge(e,t))throw new f("Nothing lies loose here; drag a ha\
ndle instead.");return"object nudged"},push({world:s},t){return s.physics.pushHand(t),"arm pushed"},cover({world:s},t){return s.covered=!!t,t?"lens covered":"le\
ns uncovered"},lamp({world:s},t){return s.look={...s.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},colours({world:s},t){return s.paint(
t),"other colours"},drag:(s,t)=>`${t} dragged`,drive({steering:s,world:t},e){return s.turn(!!e,t.physics.data.ctrl[0]>0?1:-1),e?"a person drives":"the policy dr\
ives"},stop:()=>"stopped"};async function pc(s,t){let e=await s.hear(Pt(se(t))),{understood:n,nearest:o}=e.reading;if(!n)throw new f(ne(o,s.manifest.tasks));return e}
async function fc({policy:s},t,e){let{thing:n}=t.command,{sentence:o,command:r}=await ke(i=>s.hear(i),e,t.sceneNow(),n);return t.follow(r),o}async function yo({
kind:s,value:t=void 0},e){return uc[s](e,t)}function ko(s){return s.filter(({command:e})=>bo.has(e.kind)).map(({step:e,command:n})=>`${e}:${n.kind}:${dc(n)}`).join(
";")}function dc({kind:s,value:t}){return s==="say"?encodeURIComponent(t):s==="cover"?t?"1":"0":s==="stop"?"":t.join(",")}function xo(s){let t=s.split(";").filter(
Boolean);if(t.length>go)throw new f(`That link has ${t.length} interventions; it may have ${go}.`);return t.map(mc)}function mc(s){let[,t,e,n]=/^(\d{1,5}):(\w+):(.*)$/.
exec(s)??[],o={say:decodeURIComponent,nudge:wo,push:wo,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[bo.has(e)?e:""],r=o?.(n);if(r!==void 0)return{step:Number(
t),command:{kind:e,value:r}};throw new f(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.09; got “${s.slice(0,40)}”.`)}function wo(s){let t=s.
split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var gc={text:wc,whole:bc,number:Ao,choice:yc,switch:kc};function Eo(s,t){let e={interventions:t.interventions??[]};for(let[n,o]of Object.entries(s))e[n]=gc[o.kind](
n,o,t[n]??o.default);if(!e.instruction)throw new f("Say what to do, for example “open the drawer”.");return e}function To(s,t,e){let n=new URLSearchParams;for(let[
o,{default:r}]of Object.entries(s))t[o]!==r&&n.set(o,String(t[o]));return e.length&&n.set("interventions",ko(e)),n.toString()}function vo(s,t){let e=Object.keys(
s).filter(n=>s[n].drives);return Object.fromEntries(e.map(n=>[n,t[n]]))}function wc(s,{high:t},e){let n=String(e).trim();if(n.length>t)throw new f(`${s} has ${n.
length} letters; it may have at most ${t}.`);return n}function bc(s,t,e){let n=Ao(s,t,e);if(!Number.isInteger(n))throw new f(`${s} is a whole number; got ${xe(e)}\
.`);return n}function Ao(s,{low:t,high:e},n){let o=n===""?NaN:Number(n);if(o>=t&&o<=e)return o;throw new f(`${s} is a number from ${t} to ${e}; got ${xe(n)}.`)}
function yc(s,{choices:t},e){if(e===""||t.includes(e))return e;throw new f(`${s} is one of ${t.join(", ")}, or empty; got ${xe(e)}.`)}function kc(s,t,e){if(["tr\
ue","false","True","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new f(`${s} is true or false; got ${xe(e)}.`)}var xe=s=>JSON.stringify(
s).slice(0,40);function Mt(s){let[t,e,n,o]=[s[0],s[1],s[2],s[3]];return[1-2*(n*n+o*o),2*(e*n-t*o),2*(e*o+t*n),2*(e*n+t*o),1-2*(e*e+o*o),2*(n*o-t*e),2*(e*o-t*n),2*(n*o+t*e),1-2*
(e*e+n*n)]}function j(s,t){return[0,3,6].map(e=>s[e]*t[0]+s[e+1]*t[1]+s[e+2]*t[2])}function rt(s,t){return Array.from({length:9},(e,n)=>{let[o,r]=[n-n%3,n%3];return s[o]*
t[r]+s[o+1]*t[r+3]+s[o+2]*t[r+6]})}function K(s){return[s[0],s[3],s[6],s[1],s[4],s[7],s[2],s[5],s[8]]}function it(s,t){return[s[0]+t[0],s[1]+t[1],s[2]+t[2]]}function U(s,t){
return[s[0]-t[0],s[1]-t[1],s[2]-t[2]]}function Ht(s){let t=Math.hypot(s[0],s[1],s[2]);return[s[0]/t,s[1]/t,s[2]/t]}function qt(s,t){return[s[1]*t[2]-s[2]*t[1],s[2]*
t[0]-s[0]*t[2],s[0]*t[1]-s[1]*t[0]]}function Mo(s,t,e){let n=1/Math.tan(s*Math.PI/360),o=e-t;return[n,0,0,0,0,n,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function Oo(s,t,e){
return[...[0,1,2].flatMap(o=>[s[o]*t[o],s[o+3]*t[o],s[o+6]*t[o],0]),e[0],e[1],e[2],1]}function So(s,t){return[0,1,2].flatMap(e=>[s[e]/t[e],s[e+3]/t[e],s[e+6]/t[e]])}var xc=40,Ee=class{constructor(){this.on=!1,this.grip=-1,this.pointer=null,this.axes=[0,0,0],this.nearer=0}turn(t,e=this.grip){Object.assign(this,{on:t,grip:e,pointer:null,
axes:[0,0,0],nearer:0})}wish({pointer:t,axes:e,nearer:n=0,grip:o}){t!==void 0&&(this.pointer=t),e&&(this.axes=e),o!==void 0&&(this.grip=o),this.nearer=t===null?
0:this.nearer+n}action(t,e){let n=Array.from(t).slice(0,3),o=this.pointer?this.towards(n,e).map(p=>xc*p):[0,0,0],[r,i]=Ec(e),[a,c,h]=this.axes;return[...o.map((p,u)=>p+
a*r[u]+c*i[u]+(u===2?h:0)).map(p=>Math.max(-1,Math.min(1,p))),this.grip]}towards(t,e){let[n,o]=this.pointer,r=-j(K(e.rotation),U(t,e.place))[2]-this.nearer,i=2*
r*Math.tan(e.fov*Math.PI/360),a=it(e.place,j(e.rotation,[(n-.5)*i,(.5-o)*i,-r]));return U(a,t)}};function Ec({rotation:s}){let t=Ht([s[0],s[3],0]);return[t,qt([
0,0,1],t)]}var D="table",Ot=`${D}:`,dt=s=>s===D||s.startsWith(Ot);function Te(s,t=null){return`${Ot}${t?Bn(t):""}:${ae(s)}`}function Xs(s){let[t,e=""]=s.slice(Ot.length).split(
":");return{scene:st(e),command:t?Dn(t):null}}function ve(s,t,e){if(s.startsWith(Ot))return Xs(s).scene;if(s===D||!s)return st(e[t%e.length]);throw new f(`Unkno\
wn scene “${s.slice(0,60)}”.`)}function $o(s){if(!s.startsWith(Ot))return s;let t=s.slice(Ot.length).split(/[:~]/)[0];return t?`${D}-${t}`:D}var Tc="a script carries the hand back",vc=.1,Ac=.25,Mc=.012,Oc=60,Sc=[25,60],$c=-1,_c=1500,Nc="The physics lost its hold of this scene, so the attempt ends her\
e. Run it again.";async function _o(s,t,e,n){let{sentences:o,tasks:r}=await(dt(s.scene)?Rc:Ic)(s,e,n),i=o.map(()=>new ee(e,s));for(let[h,l]of i.entries())await l.
listen(o[h]);let{picture:a,wrist:c}=e.config.vision;return n.sides={front:a,wrist:c},new Ks(s,t,n,i,o,r)}async function Rc({scene:s,seed:t,instruction:e},n,o){let{
scenes:r}=await o.tableShapes(),i=ve(s,t,r),{sentence:a,command:c}=await ke(h=>n.hear(h),e,i);return{sentences:[a],tasks:[Te(i,c)]}}async function Ic({scene:s,instruction:t},e,{
files:n}){let o=e.manifest,r=await _n(c=>e.hear(c),t,o),i=r.map(({reading:c})=>c.task),a=Nn(s,i,o);return await Fc(n,a),{sentences:r,tasks:a}}async function Fc(s,t){
let e=await s.tasks(),n=t.find(o=>!e.includes(o));if(n)throw new f(`The scene of ${n} is not part of this page; it has: ${e.join(", ")}.`)}var Ks=class{constructor(t,e,n,o,r,i){
this.request=t,this.settings=e,this.world=n,this.drivers=o,this.confidence=Math.min(...r.map(({reading:a})=>a.confidence)),this.parts=r.map(({text:a},c)=>({text:a,
task:i[c],step:0,success:null})),this.moments=[],this.complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.
stopped=!1,this.start=null,this.steering=new Ee,this.steps=[]}get success(){return this.parts.every(({success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:n,
drivers:o,confidence:r,success:i}=this,{head:a,replan:c}=o[0],{instruction:h,seed:l,scene:p,steps:u}=t,m={...vo(e,t),head:a,replan:c,runtime:"browser"},d=To(e,t,
[...this.done,...this.planned]),{task:w}=n[n.length-1];return{task:w,instruction:h,seed:l,confidence:r,success:i,parts:n,link:d,settings:{...m,scene:p,steps:u}}}command(t){
this.commands.push(t)}async*run(t){let{world:e,request:n,drivers:o,parts:r}=this;e.look={},e.covered=!1;for(let[i,a]of o.entries())if(i?(await e.goOn(r[i].task,
n.seed),yield*this.carryBack(a,t)):(await e.open(r[i].task),e.begin(n.seed,r[i].task),this.start=e.start),this.stopped||(a.reset(n.seed,this.moments.length),yield*this.
part(r[i],a,t),!r[i].success||this.stopped))return}async*part(t,e,n){let{world:o,request:r,moments:i,steering:a}=this;Object.assign(t,{step:i.length,success:!1});
let c=Math.min(r.steps,o.physics.task.max_steps);for(let h=0;h<(a.on?_c:c)&&!t.success;h++){let l=i.length,p=l?await this.applied(e):"";if(this.stopped)return;let u={
event:p,...this.audience(l,n)},m=()=>a.action(o.physics.state,o.view),d=await e.controlStep(this.actingWorld(),l,u,a.on?m:null);t.success=d.success,yield this.added(
d)}}async*carryBack(t,e){let{world:n,moments:o}=this,[r,i,a]=n.physics.state,c=[[r,i,Math.max(a+vc,Ac)],n.handAtStart];for(let[h,l]of c.entries())for(let p=0;p<
Sc[h];p++){let{state:u}=n.physics,m=l.map((y,k)=>y-u[k]);if(Math.max(...m.map(Math.abs))<Mc)break;let d=o.length,w=[Tc,await this.applied(t)].filter(Boolean).join(
", ");if(this.stopped)return;let v={event:w,...this.audience(d,e)},b=[...m.map(y=>Math.max(-1,Math.min(1,Oc*y))),$c],T={votes:[b],weights:[1],born:[d],blended:b},
x=n.step(b);yield this.added({step:d,state:u,chunking:T,action:b,success:x,milliseconds:{},...v})}}audience(t,e){return{frame:e(t),view:this.world.turnedView}}added(t){
if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new f(Nc);return this.moments.push(t),t}actingWorld(){let{world:t}=this;return{observe:()=>t.
observe(),step:e=>{let n=t.physics.snapshot(),o=t.step(e);return this.steps.push({...n,action:[...e],driven:this.steering.on,success:o}),o},state:t.physics.state}}async applied(t){
let e=this.moments.length,n=this.commands.splice(0);for(;this.planned.length&&this.planned[0].step<=e;)n.unshift(this.planned.shift().command);let o=[];for(let r of n)
o.push(await this.apply(r,t,e));return o.filter(Boolean).join(", ")}async apply(t,e,n){try{let o=await yo(t,{driver:e,world:this.world,steering:this.steering});
return this.done.push({step:n,command:t}),this.stopped||=t.kind==="stop",o}catch(o){if(!(o instanceof f))throw o;return this.complaints.push(o.message),""}}};var St=4,Pc=6,C=class{constructor(t,e=1,n=255){this.array=t,this.axes=e,this.steps=n}},mt=class{constructor(t,e){this.bytes=t,this.shape=e}};function Ro(s){let t=new Ys,
e=new TextEncoder().encode(JSON.stringify(t.encode(s))),n=4+St*Math.ceil(e.length/St),o=new Uint8Array(n+t.size).fill(32,4,n);new DataView(o.buffer).setUint32(0,
n-4,!0),o.set(e,4);let r=n;for(let i of t.parts)o.set(i,r),r+=St*Math.ceil(i.length/St);return o}var Ys=class{constructor(){this.parts=[],this.size=0,this.known=
new Map}append(t){let e=this.size;return this.parts.push(t),this.size+=St*Math.ceil(t.length/St),e}encode(t){if(t===null||typeof t!="object")return jc(t);if(Array.
isArray(t))return t.map(n=>this.encode(n)??null);if(t instanceof g||t instanceof C||t instanceof mt)return this.written(t);let e=Object.entries(t).filter(([,n])=>n!=
null);return Object.fromEntries(e.map(([n,o])=>[n,this.encode(o)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){
return t instanceof mt?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof C?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let n=e instanceof
Int32Array||e instanceof Uint8Array,o=n?Int32Array.from(e):e instanceof Float32Array?e:Float32Array.from(e);return[n?"i":"f",t,this.append(No(o))]}coarse({array:{
shape:t,data:e},axes:n,steps:o}){let r=t.slice(t.length-n).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/r)];for(let c=0,h=0;c<
e.length;c+=r,h+=2){let{low:l,high:p}=Ft(e.subarray(c,c+r));a[h]=l,a[h+1]=(p-l)/o;let[u,m]=[a[h],1/(a[h+1]||1)];for(let d=c;d<c+r;d++)i[d]=(e[d]-u)*m+.5}return[
t,r,this.append(i),this.append(No(a))]}},No=({buffer:s,byteOffset:t,byteLength:e})=>new Uint8Array(s,t,e);function jc(s){return typeof s!="number"||Number.isInteger(
s)?s:Number.isFinite(s)?Number(s.toPrecision(Pc)):null}function Io({shape:[s,t],data:e}){let[n,o]=[54,4*Math.ceil(3*t/4)],r=new Uint8Array(n+o*s),i=new DataView(
r.buffer);r.set([66,77]);let a=[[2,r.length],[10,n],[14,40],[18,t],[22,s],[34,o*s]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,
!0);for(let c=0;c<s;c++){let h=n+(s-1-c)*o;for(let l=0,p=3*t*c;l<t;l++,p+=3)r[h+3*l]=e[p+2],r[h+3*l+1]=e[p+1],r[h+3*l+2]=e[p]}return new mt(r,[s,t,3])}var Zs=480,Lc=14,Cc=.8,zc=2,Uc=.4,Bc=36,Ae=class{constructor(t){this.world=t,this.detail=t.eye.isSoftware?"fast":"fine",this.warm=!1,this.next=0}picture(t){let e=performance.
now();if(t%zc||t&&e<this.next)return null;let n=this.drawn(),o=performance.now()-e;return this.warm&&o>Lc&&(this.detail="fast"),this.next=this.detail==="fine"?0:
e+Math.max(Bc,o/Uc),this.warm=!0,n}async drawn(){this.world.show(Zs,this.detail),this.world.eye.finish();let e=await this.world.eye.canvas.convertToBlob({type:"\
image/jpeg",quality:Cc});return new mt(new Uint8Array(await e.arrayBuffer()),[Zs,Zs,3])}};var Dc="vla-driven";function Fo({parts:s,start:t,steps:e,request:n}){let{body_pos:o,site_pos:r,seed:i}=t,{task:a}=s[0];return{format:Dc,version:1,task:a,seed:i,instruction:n.instruction,
body_pos:o,site_pos:r,steps:e}}var Me=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(n=>this.wake=()=>n(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?Gc(this.due-t):Hc())}},Gc=s=>new Promise(t=>setTimeout(t,s));function Hc(){let{port1:s,port2:t}=new MessageChannel;
return new Promise(e=>{s.onmessage=()=>{s.close(),e(null)},t.postMessage(null)})}var Po=1e8,qc=["front","wrist","state"],jo={type:"uint8",shape:[1,"S","S",3]},Wc={front:jo,wrist:jo,state:{type:"float32",shape:[1,4]},task:{type:"int64",shape:[
1]},ids:{type:"int64",shape:[1,"L"]},noise:{type:"float32",shape:[1,"K",4]}},Lo={actions:{type:"float32",shape:[1,"K",4]},belief:{type:"float32",shape:[1,3,3]},
context:{type:"float32",shape:[1,"D"]},front_keypoints:{type:"float32",shape:[1,"P",2]},wrist_keypoints:{type:"float32",shape:[1,"P",2]},front_heat:{type:"float\
32",shape:[1,"P","h","w"]},wrist_heat:{type:"float32",shape:[1,"P","h","w"]}},Vc={S:[32,256],K:[1,100],D:[1,4096],P:[1,256],h:[1,256],w:[1,256]},Xc=["L"],Kc={S:16},
Co={S:"S a multiple of 16 from 32 to 256",K:"K from 1 to 100",D:"D from 1 to 4096",P:"P from 1 to 256",h:"h and w from 1 to 256",L:"L free"};async function Uo(s,t,e){
if(t.length>Po)throw new f(`${e} has ${(t.length/1e6).toFixed(0)} MB; a policy may have ${Po/1e6} MB.`);let n=await Yc(s,t,e),o=Zc(n.inputMetadata,n.outputMetadata);
if(!o.length)return n;throw await n.release(),new f(`${e} is not a policy that can drive this arm. ${o.join(" ")}`)}async function Yc(s,t,e){try{return await s.
InferenceSession.create(t,{executionProviders:["wasm"]})}catch(n){let o=String(n?.message??n).split(`
`)[0].slice(0,200);throw new f(`${e} is not an ONNX graph that ONNX Runtime can run: ${o}`)}}function Zc(s,t){let e=[...s.flatMap(n=>zo("Input",n,Wc)),...t.filter(
({name:n})=>n in Lo).flatMap(n=>zo("Output",n,Lo))];return s.some(({name:n})=>qc.includes(n))||e.push("It senses nothing: it must take front, wrist or state."),
t.some(({name:n})=>n==="actions")||e.push("Output actions is missing; it must be float32 (1, K, 4), K from 1 to 100."),e.length?e:th(s,t)}function zo(s,{name:t,
type:e,shape:n},o){if(!(t in o))return[`${s} ${t} is unknown; it may have ${Object.keys(o).join(", ")}.`];let r=o[t],i=[];return e!==r.type&&i.push(`${s} ${t} i\
s ${e}; it must be ${r.type}.`),Jc(n,r.shape)||i.push(`${s} ${t} has shape ${Bo(n)}; it must be ${eh(r.shape)}.`),i}function Jc(s,t){let e={};return s.length===
t.length&&s.every((n,o)=>{let r=t[o];return typeof r=="number"?n===r:Qc(n,r)&&(e[r]??=n)===n})}function Qc(s,t){if(Xc.includes(t))return typeof s!="number";let[
e,n]=Vc[t];return typeof s=="number"&&s>=e&&s<=n&&s%(Kc[t]??1)===0}function th(s,t){let e=s.find(({name:o})=>o==="noise")?.shape[1],n=t.find(({name:o})=>o==="ac\
tions").shape[1];return e===void 0||e===n?[]:[`Input noise has ${e} steps and output actions ${n}; they must be equal.`]}var Bo=s=>`(${s.map(t=>t??"?").join(", ")}\
)`;function eh(s){let t=[...new Set(s)].filter(e=>e in Co);return[Bo(s),...t.map(e=>Co[e])].join(", ")}async function Do(s,t,e){Wo("flow",e,1e3);let n=[t];for(let o=0;o<e;o++){let[r,i]=[Math.fround(o/e),n[o].data],a=(await s(n[o],r)).data;n.push(Js(t,c=>i[c]+(a[c]-
i[c])/(1-r)/e))}return Ho(n)}async function Go(s,t,e,n){let o=n.length-1;Wo("ddpm",e,o);let r=sh(e,o),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[n[r[a]],n[r[a+1]],i[a].
data],p=(await s(i[a],r[a]/o)).data;i.push(Js(t,u=>nh(l[u],qo(p[u]),c,h)))}return Ho(i)}function sh(s,t){let e=Math.fround(t/s),n=o=>o<(s+1)/2?Math.fround(t-Math.
fround(e*o)):Math.fround(e*(s-o));return Array.from({length:s+1},(o,r)=>oh(n(r)))}function nh(s,t,e,n){let o=(s-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
n)*t+Math.sqrt(1-n)*o}function Ho(s){let t=Js(s[0],e=>qo(s[s.length-1].data[e]));return{actions:t,path:at([...s.slice(0,-1),t])}}var qo=s=>Math.min(1,Math.max(-1,
s)),Js=(s,t)=>new g(s.shape,Float32Array.from(s.data,(e,n)=>t(n)));function oh(s){let t=Math.floor(s);return s-t!==.5?Math.round(s):t%2?t+1:t}function Wo(s,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new f(`The ${s} head cannot take ${t} steps; choose from 1 to ${e}.`)}var Vo=["<pad>","<start>","<unknown>"],[rh,Xo]=[1,2],ih="▁",ah=/\x1b\[[0-9;]*[A-Za-z]/g,ch=2e3,hh=40,lh=new RegExp(`[\\p{L}\\p{N}]{1,${hh}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),uh=/^[\p{L}\p{N}]/u,ph="ı",fh=/\p{Script=Cherokee}/u;function dh(s){return[...[...s].slice(0,ch).join("").replace(ah," ").normalize("NFKC")].map(mh).join(
"").replace(/\p{Cf}/gu,"").replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function mh(s){return s===ph?s:fh.test(s)?s.toUpperCase():s.toLowerCase().
toUpperCase().toLowerCase()}function gh(s){return(dh(s).match(lh)??[]).map(t=>uh.test(t)?ih+t:t)}var Oe=class{constructor({alphabet:t,merges:e,pieces:n}){this.pieces=
n,this.rank=new Map(e.map(([r,i],a)=>[`${r} ${i}`,a]));let o=new Set([...Vo,...t,...e.map(r=>r.join(""))]);this.id=new Map([...o].map((r,i)=>[r,i]))}encode(t){let e=[
Vo[rh]];for(let r of gh(t))if(e.push(...this.split(r)),e.length>=this.pieces)break;let n=e.slice(0,this.pieces),o=n.map(r=>this.id.get(r)??Xo);return{ids:o,pieces:n,
known:o.map(r=>r!==Xo)}}split(t){let e=[...t];for(;;){let[n,o]=[1/0,-1];for(let r=0;r+1<e.length;r++){let i=this.rank.get(`${e[r]} ${e[r+1]}`)??1/0;i<n&&([n,o]=
[i,r])}if(o<0)return e;e.splice(o,2,e[o]+e[o+1])}}};var wh=1,bh=["front","wrist"],yh=16,Ko={ddpm:Go,flow:Do},kh={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function Yo(s,t,e){if(t?.format!==
wh)throw new f("This exported policy is of another version; export it again.");let n={};for(let[o,r]of Object.entries(t.graphs)){let i=await e(r.file);n[o]=await s.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new Wt(s,t,n)}var Wt=class{constructor(t,e,n){this.ort=t,this.manifest=e,this.sessions=n,this.config=
e.config,this.tokenizer=new Oe(e.vocabulary);let o=[this.config.vision.picture,this.config.vision.wrist];this.views=bh.filter((r,i)=>o[i]),this.sides=o.filter(Boolean),
this.centres=e.centres&&g.of(e.centres)}async close(){for(let t of Object.values(this.sessions))await t.release()}async hear(t){let e=this.tokenizer.encode(t),n={
shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:o,pooled:r,probability:i}=await this.run("sentence",{ids:n});return{text:t,pieces:e,hidden:o,
pooled:r,reading:Sn(i.data,this.manifest)}}async decide(t,e,n,o,r=0){let i=new Qs,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let p of this.
config.heads.kinds)l[p]=await this.propose(p,h.context,n,r);return i.stop("heads"),{vision:this.visionRecord(a,h),language:tn(e),state:{raw:c,normal:h.normal.single,
token:h.state_token.single},fusion:this.fusionRecord(e,h),belief:h.belief.single,heads:l,head:o,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:n}){let o=this.
sides.map((r,i)=>{let a=this.views[i]==="wrist"?e:t;if(!a)throw new f("This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*r*r)return new g(
[r,r,3],a);throw new f(`This policy sees pictures of ${r} × ${r} × 3; this one has ${a.length} numbers.`)});if(n.length!==4||!n.every(Number.isFinite))throw new f(
`The state must be four finite numbers; got ${[...n].join(", ")}.`);return[o,new g([4],n)]}trunk(t,e,{hidden:n,pooled:o}){let r=Object.fromEntries(this.views.map(
(i,a)=>[i,Se(t[a])]));return this.run("trunk",{...r,state:Se(e),hidden:n,pooled:o})}async propose(t,e,n,o=0){if(t in Ko)return this.iterate(t,e,n,o);let r=await this.
run(t,{context:e,noise:Se(n)}),i=Object.fromEntries(Object.entries(r).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:at(
[n,i.actions])}}iterate(t,e,n,o){let r=async(a,c)=>{let h={shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:Se(a),t:h,context:e})).clean.single},i=o||
this.config.heads[`${t}_samples`];return Ko[t](r,n,i,this.manifest.alpha_bar)}async run(t,e){let n=Object.fromEntries(Object.entries(e).map(([r,i])=>[r,this.tensor(
i)])),o=await this.sessions[t].run(n);return Object.fromEntries(Object.entries(o).map(([r,{dims:i,data:a}])=>[r,new g(i,Th(a))]))}tensor({shape:t,data:e}){let[n]=Object.
entries(kh).find(([,o])=>e instanceof o)??[];if(!n)throw new TypeError("a graph takes uint8, int64 and float32");return new this.ort.Tensor(n,e,t)}visionRecord(t,e){
let n=r=>this.views.map(i=>e[`${i}_${r}`].single),o=this.views.flatMap(r=>e[`${r}_words`]?.single??[]);return{pictures:t,maps:this.views.map(r=>Eh(e,r)),heat:n(
"heat"),keypoints:at(n("keypoints")),tokens:An(n("tokens")),words:o}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.single??null,residual:e.
residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],n=["fusion","state",...t.map(()=>"language")];return this.
views.forEach((o,r)=>{let i=xh(o,this.sides[r]/yh);e.push(`${o} keypoints`,...i),n.push("vision",...i.map(()=>"vision"))}),{names:e,stage:n}}},Qs=class{constructor(){
this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=e}},xh=(s,t)=>Array.from({length:t*
t},(e,n)=>`${s} ${Math.floor(n/t)},${n%t}`);function Eh(s,t){let e=[];for(let n=0;s[`${t}_map_${n}`];n++)e.push(s[`${t}_map_${n}`].single);return e}function tn({
text:s,pieces:t,hidden:e,reading:n}){let{nearest:o,understood:r}=n;return{text:s,pieces:t.pieces,known:t.known,hidden:e.single,nearest:o,understood:r}}var Se=({
shape:s,data:t})=>new g([1,...s],t),Th=s=>s instanceof BigInt64Array?Int32Array.from(s,Number):s;var lt="own",vh="This policy is told the number of a task, and what is asked for on a table has none; choose another scene.";async function Zo(s,t,e,n){return new en(
s,await Uo(s,t,e),n)}var en=class extends Wt{constructor(t,e,n){super(t,{...n.manifest,config:Ah(e)},{[lt]:e}),this.reader=n}hear(t){return this.reader.hear(t)}async decide(t,e,n){
let o=performance.now(),[r,i]=this.senses(t),a=await this.run(lt,this.inputs(r,i,e,n)),c=new g(n.shape,a.actions.data.map(h=>Math.min(1,Math.max(-1,h))));return{
vision:r.length?{pictures:r,...this.seen(a)}:null,language:tn(e),state:{raw:i},fusion:a.context?{context:a.context.single}:null,belief:a.belief?.single??null,heads:{
[lt]:{actions:c,path:at([n,c])}},head:lt,milliseconds:{heads:performance.now()-o}}}inputs(t,e,{pieces:n,reading:o},r){let i=this.sessions[lt].inputNames.includes(
"task"),a=Object.keys(this.manifest.tasks).indexOf(o.task);if(i&&a<0)throw new f(vh);let c=({shape:l,data:p})=>({shape:[1,...l],data:p}),h={...Object.fromEntries(
this.views.map((l,p)=>[l,c(t[p])])),state:c(e),task:{shape:[1],data:BigInt64Array.of(BigInt(a))},ids:{shape:[1,n.ids.length],data:BigInt64Array.from(n.ids,BigInt)},
noise:c(r)};return Object.fromEntries(this.sessions[lt].inputNames.map(l=>[l,h[l]]))}seen(t){let e=r=>this.views.map(i=>t[`${i}_${r}`]?.single),[n,o]=[e("keypoi\
nts"),e("heat")];return{...n.every(Boolean)?{keypoints:at(n)}:{},...o.every(Boolean)?{heat:o}:{}}}};function Ah({inputMetadata:s,outputMetadata:t}){let e=o=>s.find(
({name:r})=>r===o)?.shape[1]??0;return{chunk:t.find(({name:o})=>o==="actions").shape[1],heads:{kinds:[lt],acting:lt},vision:{picture:e("front"),wrist:e("wrist")}}}var Vt=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,n=0){if(e===this.shape.length)return this.read(n);let o=this.shape[e],r=i=>this.pick(t,e+1,
n*o+i);return Mh(t[e],o,r)}};function Mh(s,t,e){if(typeof s=="number")return e(s<0?Math.max(0,t+s):Math.min(s,t-1));let[n,o]=s??[0,t];return Array.from({length:Math.
min(o,t)-n},(r,i)=>e(n+i))}var Jo="image/bmp",Oh={255:"image/jpeg",66:Jo},Sh=[31,139],$e=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Oh[this.bytes[0]]??"image/we\
bp"}get blob(){return new Blob([this.bytes],{type:this.type})}decoded(){return createImageBitmap(this.type===Jo?$h(this.bytes):this.blob)}get address(){return this.
known??=`data:${this.type};base64,${Ih(this.bytes)}`,this.known}};function $h(s){let t=new DataView(s.buffer,s.byteOffset),[e,n,o]=[10,18,22].map(a=>t.getUint32(
a,!0)),r=4*Math.ceil(3*n/4),i=new ImageData(n,o);for(let a=0,c=0;a<o;a++){let h=e+(o-1-a)*r;for(let l=h;l<h+3*n;l+=3,c+=4)i.data[c]=s[l+2],i.data[c+1]=s[l+1],i.
data[c+2]=s[l],i.data[c+3]=255}return i}async function Qo(s){let t=new Uint8Array(s),e=Sh.every((r,i)=>t[i]===r)?await _h(t):t.buffer,n=4+new DataView(e).getUint32(
0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(e,4,n-4)));return sn(o,e,n)}function _h(s){let t=new Response(s).body;return new Response(t.pipeThrough(
new DecompressionStream("gzip"))).arrayBuffer()}function sn(s,t,e){if(Array.isArray(s))return s.map(o=>sn(o,t,e));if(s===null||typeof s!="object")return s;if(s.
picture)return new $e(new Uint8Array(t,e+s.picture[0],s.picture[1]));if(s.array)return Nh(t,e,...s.array);if(s.coarse)return Rh(t,e,...s.coarse);let n=Object.entries(
s).map(([o,r])=>[o,sn(r,t,e)]);return Object.fromEntries(n)}function Nh(s,t,e,n,o){let r=new(e==="i"?Int32Array:Float32Array)(s,t+o,nn(n));return new Vt(n,i=>r[i])}
function Rh(s,t,e,n,o,r){let i=new Uint8Array(s,t+o,nn(e)),a=new Float32Array(s,t+r,2*nn(e)/n);return new Vt(e,c=>a[2*Math.floor(c/n)]+a[2*Math.floor(c/n)+1]*i[c])}
var nn=s=>s.reduce((t,e)=>t*e,1);function tr(s){return Uint8Array.fromBase64?Uint8Array.fromBase64(s):Uint8Array.from(atob(s),t=>t.charCodeAt(0))}function Ih(s){
let t="";for(let e=0;e<s.length;e+=8192)t+=String.fromCharCode(...s.subarray(e,e+8192));return btoa(t)}function R(s,t){if(typeof s=="string")return s;let[,e,n,o]=t.match(/^(\+?)\.(\d)([f%])$/)??[],r=o==="%"?`${(100*s).toFixed(Number(n))}%`:s.toFixed(Number(n));return e&&
!r.startsWith("-")?`+${r}`:r}var G=["x","y","z","gripper"],er=({state:{raw:s,normal:t,token:e}})=>({raw:s,normal:t,token:e});function sr({state:{raw:s,normal:t}}){let e=Z([...t.data.subarray(
0,3)].map(Math.abs)),n=t.data[e]>0?"above":"below",o=R(Math.abs(t.data[e]),".1f");return`${`${G[e]} is ${o} deviations ${n} the middle of the workspace`}; the g\
ripper is ${R(s.data[3],".0%")} open`}var Fh=.01,gt=121,nr=new g([gt],Float32Array.from({length:gt},(s,t)=>-1.2+2.4*t/(gt-1)));function or({heads:s,head:t,state:{raw:e}}){let n=Object.fromEntries(Object.
entries(s).map(([i,a])=>[i,Ph(a,e.data)])),{actions:o,plan:r}=n[t];return{acting:t,kinds:Object.keys(s),iterating:Object.keys(s).filter(i=>s[i].path.length>2),chunk:o,
plan:r,ahead:Array.from({length:o.length},(i,a)=>a),roads:{},...n}}function Ph(s,t){return{actions:s.actions,path:s.path,steps:Array.from({length:s.path.length},
(e,n)=>n),plan:jh(s.actions,t),...s.mean?Lh(s.mean,s.std):{},...s.probability?{...Ch(s),centres:s.centres}:{}}}function jh(s,t){let[e,n]=s.shape,o=new Float32Array(
3*(e+1));for(let r=0;r<3;r++){let i=0;o[r]=t[r];for(let a=0;a<e;a++)i+=s.data[a*n+r],o[3*(a+1)+r]=t[r]+Fh*i}return new g([e+1,3],o)}function Lh(s,t){let e=r=>new g(
s.shape,Float32Array.from(s.data,(i,a)=>i+r*t.data[a])),n=new Float32Array(s.data.length*gt);s.data.forEach((r,i)=>{let a=t.data[i];for(let c=0;c<gt;c++){let h=(nr.
data[c]-r)/a;n[i*gt+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let o=[...s.shape,gt];return{mean:s,std:t,low:e(-2),high:e(2),curve:nr,density:new C(new g(
o,n))}}function Ch({probability:s,chosen:t}){let[e,n,o]=s.shape,r=new Float32Array(e*n);for(let i=0,a=0;i<r.length;i++){let c=0;for(let h=0;h<o;h++,a++){let l=s.
data[a];c-=l*Math.log2(Math.max(l,1e-12))}r[i]=c}return{probability:new C(s),entropy:new g([e,n],r),string:[...t.data.subarray(0,n)].join(" ")}}function zh({heads:s}){
return G.map((t,e)=>{let n=s.kinds.map(o=>s[o].actions.data[e]);return Math.max(...n)-Math.min(...n)})}function rr({heads:{chunk:s}}){let t=s.shape[1],e=[0,1,2].
map(n=>s.data.reduce((o,r,i)=>i%t===n?o+Math.abs(r):o,0));return Z(e)}function ir(s){let[{heads:t},e]=[s,zh(s)],n=Z(e),o=t.kinds.length>1?`${t.kinds.length} hea\
ds differ most in ${G[n]}, by ${R(e[n],".2f")}`:"one head acts";if(!t.bins)return o;let r=[...t.bins.entropy.at(0).data],i=r.reduce((a,c)=>a+c,0)/r.length;return`${o}\
; the bins are ${R(i,".1f")} bits unsure`}var wt=["front","wrist"],Uh=["hand","object","goal"],ar=31;function cr({vision:s,fusion:t}){return{pictures:s.pictures.map(Io),names:Hh(s.keypoints?.shape[1]??0),
keypoints:s.keypoints,...s.heat?Bh(s.heat):{},...s.maps?Dh(s.maps):{},...s.tokens?Gh(s,t):{}}}var Bh=s=>({heat:s.map(t=>new C(t,2,ar)),heat_cells:s.map(t=>bt(t.
shape[2]))});function Dh(s){let t=e=>s.map(n=>n.map(e));return{maps:t(e=>new C(e,2,ar)),map_cells:t(e=>bt(e.shape[2])),peaks:t(e=>Q(e.parts().map(n=>Ft(n.data).
high)))}}function Gh(s,t){let e=t.names.filter((r,i)=>t.stage[i]==="vision"),n=wt.slice(0,s.pictures.length).map(r=>rn(e,r)),o=n.map(an);return{alike:new C(on(s.
tokens)),patch_names:e,spans:n,grids:o,patch_cells:o.map(([,r])=>bt(r))}}var Q=s=>new g([s.length],Float32Array.from(s)),bt=s=>[.5/s,1/s];function on(s){let[t,e]=s.
shape,n=new Float64Array(s.data);for(let r=0;r<e;r++){let i=0;for(let a=0;a<t;a++)i+=n[a*e+r]/t;for(let a=0;a<t;a++)n[a*e+r]-=i}for(let r=0;r<t;r++){let i=0;for(let c=r*
e;c<(r+1)*e;c++)i+=n[c]*n[c];let a=Math.max(1e-9,Math.sqrt(i));for(let c=r*e;c<(r+1)*e;c++)n[c]/=a}let o=new Float32Array(t*t);for(let r=0;r<t;r++)for(let i=r;i<
t;i++){let a=0;for(let c=0;c<e;c++)a+=n[r*e+c]*n[i*e+c];o[r*t+i]=o[i*t+r]=a}return new g([t,t],o)}var Hh=s=>Array.from({length:s},(t,e)=>Uh[e]??`point ${e}`);function rn(s,t){
let e=s.flatMap((n,o)=>n.startsWith(`${t} `)&&n.includes(",")?[o]:[]);return[e[0],e[e.length-1]+1]}function an([s,t]){let e=Math.round(Math.sqrt(t-s));return[e,
e]}function hr({vision:s},t){if(t){let[,r,i]=[...t.data].map(a=>R(1e3*a,".0f"));return`believes the object ${r} mm and the goal ${i} mm from where they are`}let e=s.
heat[0].array.parts().map(r=>Ft(r.data).high),n=Z(e),o=R(e[n],".0%");return`the surest of ${e.length} keypoints, ${s.names[n]}, puts ${o} on one cell`}var H=s=>()=>s,_e=s=>Array.from({length:s},(t,e)=>e),ur=({vision:s})=>s?.maps??[[]],qh=s=>Math.max(0,...ur(s).flat().map(({array:t})=>t.length)),Wh=s=>ur(s)[0].
map(({array:t},e)=>`${e+1} · ${t.shape.join("×")}`),lr=({fusion:s},t)=>s?.attention?_e(s.attention.array.shape[t]).map(e=>String(e+1)):[],Vh=({heads:s})=>Math.
max(1,...s.iterating.map(t=>s[t].path.length)),Xh=[{name:"keypoint",label:"keypoint",options:s=>s.vision?.names??[],first:H(1)},{name:"view",label:"eye",options:s=>wt.
slice(0,s.vision?.pictures.length??0),first:H(0)},{name:"map",label:"layer",options:Wh,first:H(1)},{name:"unit",label:"unit",options:s=>_e(qh(s)),first:H(0)},{name:"\
patch",label:"patch",options:s=>s.vision?.patch_names??[],first:H(8)},{name:"word",label:"word",options:s=>s.language?.words??[],first:H(1)},{name:"thing",label:"\
thing",options:s=>s.words?.things??[],first:H(0)},{name:"layer",label:"layer",options:s=>lr(s,0),first:H(-1)},{name:"head",label:"head",options:s=>[...lr(s,1).slice(
0,-1),"mean"],first:H(-1)},{name:"token",label:"token that looks",options:s=>s.fusion?.names??[],first:H(0)},{name:"dimension",label:"dimension",options:()=>G,first:rr},
{name:"other",label:"against",options:()=>G,first:H(1)},{name:"ahead",label:"steps ahead",options:s=>s.heads.ahead,first:H(0)},{name:"sampler",label:"head",options:s=>s.
heads.iterating,first:H(-1),named:!0},{name:"noise",label:"step of the sampler",options:s=>_e(Vh(s)),first:H(-1)}];function pr(s){return Object.fromEntries(Xh.map(
t=>[t.name,Kh(t,s)]))}function Kh({name:s,label:t,options:e,first:n,named:o},r){let i=e(r).map(String),a=o?i:_e(i.length),c=Math.max(-a.length,Math.min(n(r),a.length-
1));return{name:s,label:t,labels:i,values:a,first:a.at(c)??0}}var Yh=8*.01,Zh=[["left","right"],["back","forward"],["down","up"]];function dr(s){let t=Jh(s),{action:e,expert:n,milliseconds:o}=s;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(o).reduce((r,i)=>r+i,0),...n?{wish:cn(s),gap:Math.hypot(...[0,1,2].map(r=>e[r]-n[r]))}:{}}}function cn({state:s,expert:t}){
let e=[...s].slice(0,3);return g.of([e,e.map((n,o)=>n+Yh*t[o])])}function Jh({milliseconds:s,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return fr(
s);let{policy:n=0,...o}=s,r=Object.values(e).reduce((i,a)=>i+a,0);return fr({...e,"writing it down":Math.max(0,n-r),...o})}var fr=s=>Object.fromEntries(Object.entries(
s).map(([t,e])=>[t,Number(e.toFixed(3))]));function mr({action:s,act:t,proposed:e}){let n=[...s.data.subarray(0,3)],o=Z(n.map(Math.abs)),r=Zh[o][+(n[o]>0)],i=`m\
oves ${R(10*Math.abs(n[o]),".1f")} mm ${r}`;if(e){let a=Math.hypot(...n.map((c,h)=>c-e.data[h]));return`a person ${i}; ${R(10*a,".1f")} mm from what the policy \
would do`}return t.gap===void 0?i:`${i}; ${R(10*t.gap,".1f")} mm from the expert's wish`}function gr({step:s,chunking:{votes:t,weights:e,born:n,blended:o},decision:r}){return{votes:g.of(t),weights:Q(e),ages:new g([n.length],Int32Array.from(n,i=>s-i)),
born:n.map(i=>`made at step ${i}`),here:n.map(()=>s),sizes:Q(e.map(i=>6+14*i)),newest:Q(t[t.length-1]),sum:G.map((i,a)=>tl(e,t.map(c=>c[a]),o[a])),...r?Qh(s,r.heads[r.
head].actions):{}}}function Qh(s,{shape:[t,e],data:n}){let o=Float32Array.from({length:t+1},(i,a)=>a<t?s+a:NaN),r=new Float32Array((t+1)*e).fill(NaN);return r.set(
n),{steps:new g([t+1],o),chunk:new g([t+1,e],r)}}function tl(s,t,e){return`${s.map((o,r)=>`${R(o,".2f")}·(${R(t[r],"+.2f")})`).join(" + ")} = ${R(e,"+.2f")}`}function wr({
chunking:{votes:s}}){let[t,e]=s.shape;if(t===1)return"one chunk speaks: its word is the action";let n=G.map((r,i)=>{let a=s.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),o=Z(n);return`${t} chunks speak; in ${G[o]} they differ by ${R(n[o],".2f")}`}var el=31,hn=s=>s.replaceAll("▁","·");function br({language:s,fusion:t},e){let n=kr(s.pieces),o=s.pieces.map(hn);return{text:s.text,pieces:o,places:o.map((r,i)=>i),
known:s.known,hidden:new C(s.hidden),alike:new C(on(s.hidden)),tasks:s.nearest.map(([r])=>r.replace(/-v3$/,"")),sentences:s.nearest.map(([r])=>sl(r,e)),probability:s.
nearest.map(([,r])=>r),understood:s.understood,heard:t?.attention&&ol(t),words:n.map(({name:r})=>r==="<start>"?"(start)":r),word_places:n.map((r,i)=>i)}}var sl=(s,t)=>t[s]?.
sentence??ot[s.replace(/^table-/,"")].asks;function yr({language:s,vision:t}){let e=t?.words??[];if(!e.length)return{};let n=e.map(o=>nl(kr(s.pieces),o));return{
looks:n.map(o=>new C(o,2,el)),look_cells:n.map(({shape:o})=>bt(o[2]))}}function kr(s){let t=[];return s.forEach((e,n)=>{let o=t[t.length-1];n>1&&/^[\p{L}\p{N}]/u.
test(e)?(o.name+=e,o.places.push(n)):t.push({name:e.replace(/^▁/,""),places:[n]})}),t}function nl(s,t){let[,e,n]=t.shape,o=new g([s.length,e,n],new Float32Array(
s.length*e*n));return s.forEach(({places:r},i)=>{let a=o.at(i).data;for(let c of r)t.at(c).data.forEach((h,l)=>a[l]+=h)}),o}function ol({attention:s,stage:t}){let e=t.
flatMap((a,c)=>a==="language"?[c]:[]),[n,o,r]=s.shape,i=new Float32Array(n*e.length);for(let a=0;a<n;a++)e.forEach((c,h)=>{let l=0;for(let p=0;p<o;p++)l+=s.data[(a*
o+p)*r*r+c];i[a*e.length+h]=l/o});return new g([n,e.length],i)}function xr({language:s}){let t=s.known.filter(o=>!o).length,e=t?`${t} of them never seen before`:
"all known",n=`${R(s.probability[0],".0%")} sure it means ${s.tasks[0]}`;return`${s.pieces.length} pieces, ${e}; ${n}`}var Ne=["itself","state","words",...wt],rl={fusion:0,state:1,language:2},il=31;function Er({fusion:s,vision:t}){if(!s.names)return{context:s.context};let e=wt.slice(
0,t.pictures.length).map(r=>rn(s.names,r)),[n,o]=[e.map(an),al(s)];return{names:s.names.map(hn),labels:s.names.map((r,i)=>`${i} ${r}`),borders:o.flatMap((r,i)=>i&&
r!==o[i-1]?[i-.5]:[]),middles:cl(o),spans:e,grids:n,cells:n.map(([,r])=>bt(r)),keypoints:e[0][0]-1,context:s.context,...s.attention?hl(s.attention,o):{}}}function al({
names:s,stage:t}){return t.map((e,n)=>rl[e]??Ne.indexOf(s[n].split(" ")[0]))}function cl(s){return[...new Set(s)].sort((t,e)=>t-e).map(t=>(s.indexOf(t)+s.lastIndexOf(
t))/2)}function hl(s,t){let[e,n,o]=s.shape,r=o*o,i=new Float32Array(e*(n+1)*r),a=[];for(let c=0;c<e;c++){let h=c*(n+1)*r,l=s.at(c).data;i.set(l,h);let p=i.subarray(
h+n*r,h+(n+1)*r);for(let u=0,m=0;u<n;u++)for(let d=0;d<r;d++,m++)p[d]+=l[m]/n;a.push(p)}return{attention:new C(new g([e,n+1,o,o],i),1,il),rollout:ll(a,o),share:ul(
a,o,t)}}function ll(s,t){let e=new Float64Array(t);e[0]=1;for(let n of[...s].reverse()){let o=Float64Array.from(e,r=>.5*r);for(let r=0;r<t;r++)for(let i=0;i<t;i++)
o[i]+=.5*e[r]*n[r*t+i];e=o}return new g([t],Float32Array.from(e))}function ul(s,t,e){let n=new Float32Array(Ne.length*s.length);return s.forEach((o,r)=>{for(let i=0;i<
t;i++)n[e[i]*s.length+r]+=o[i]}),new g([Ne.length,s.length],n)}function Tr({fusion:s}){if(!s.share)return"this fusion has no attention: everything is mixed into\
 one context at once";let[t,e]=s.share.shape,n=Array.from({length:t},(a,c)=>s.share.data[(c+1)*e-1]),o=n.map((a,c)=>c).sort((a,c)=>n[c]-n[a]||c-a),[r,i]=o.map(a=>`${R(
n[a],".0%")} on ${pl(Ne[a])}`);return`in the last layer the readout looks ${r}, ${i}`}var pl=s=>s==="itself"||s==="words"?s:`the ${s}${wt.includes(s)?" eye":""}`;var ln="this policy does not tell",Re=class{constructor({tasks:t,camera:e,rate:n}){this.tasks=t,this.camera=e,this.seenFrom=e,this.rate=n,this.decision=null,this.
event=""}moment(t){this.seenFrom=t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),
this.event=t.event??"",e.chunking=gr(t),e.act=dr(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision?.belief&&t.truth&&(e.miss=fl(this.
decision.belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:wr(t),action:mr(t)},{decision:n}=this;return n?{...e,vision:t.miss||n.vision?.heat?
hr(n,t.miss):ln,language:xr(n),state:n.state.normal?sr(n):ln,fusion:n.fusion?.names?Tr(n):ln,heads:ir(n)}:e}outcome(t){let{step:e,state:n,action:o,success:r,milliseconds:i,
expert:a,truth:c,frame:h,wish:l}=t;return{step:e,state:Q(n),action:Q(o),success:r,milliseconds:i,...l?{proposed:Q(l)}:{},...a?{expert:Q(a),wish_seen:this.projected(
cn(t))}:{},...c?{truth:c,truth_seen:this.projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=or(t);return{vision:t.vision&&cr(t),language:br(t,this.
tasks),words:yr(t),state:er(t),fusion:t.fusion&&Er(t),heads:e,belief:t.belief,belief_seen:t.belief&&this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){
let{pose:e,fov:n}=this.seenFrom,o=2*Math.tan(n*Math.PI/360),r=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(u=>i[u]-e[u]),[c,h,l]=[0,1,2].map(u=>a.reduce((m,d,w)=>m+
d*e[3+3*w+u],0)),p=l<0?-l*o:NaN;return[.5+c/p,.5-h/p]});return new g([t.length,2],Float32Array.from(r))}};function fl(s,t){return Q(s.parts().map(({data:e},n)=>Math.
hypot(...[...e].map((o,r)=>o-t.at(n).data[r]))))}var et=s=>dl(s.array??s).join("×"),dl=s=>s.shape??[s.length];function vr(s,t){let{vision:e,language:n,state:o,fusion:r,heads:i}=t,a=i[i.acting];return{vision:e?
ml(e):[],language:[["pieces",et(n.pieces)],["hidden",et(n.hidden)],["nearest tasks",et(n.tasks)]],state:[["numbers","4"],["in deviations","4"],...ut("token",o.token)],
fusion:[...ut("tokens",r?.names),...ut("attention, with the mean of its heads",r?.attention),...ut("context",r?.context)],heads:[...ut("context",r?.context),["p\
ath from noise",et(a.path)],...ut("belief of the bins",i.bins?.probability),["chunk",et(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action",
"4"]],action:[["action",et(s.action)],["state after it",et(s.state)]]}}var ml=({pictures:s,maps:t,heat:e,patch_names:n})=>[["picture",s.map(et).join(" and ")],...(t?.[0]??
[]).map((o,r)=>[`layer ${r+1}`,et(o)]),...ut("keypoint heat",e?.[0]),...ut("tokens",n)],ut=(s,t)=>t?[[s,et(t)]]:[];var gl=.6,Ar=10,Ie=class{constructor(t,e={}){this.writer=new Re(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let n=!this.moments.length;this.moments.
push(...t);let o=t.map(i=>this.writer.moment(i)),r=bl(e,this.moments,this.rate);return Ro({moments:o,rollout:n?{...r,...wl(o,this.code)}:r})}};function wl(s,t){
let e=s.find(n=>n.decision)?.decision;return e?{controls:pr(e),shapes:vr(s[0],e),code:t}:{controls:{},shapes:{},code:t}}function bl(s,t,e){let{parts:n,settings:o}=s;
return{task:$o(s.task).replace(/-v3$/,""),instruction:s.instruction,seed:s.seed,confidence:s.confidence,success:s.success,steps:t.length,last:Math.max(1,t.length-
1),rate:e,budget:1e3/e,axes:G,first_bad:Mr(t),telling:xl(s.success,t),settings:Object.fromEntries(Object.entries(o).map(([r,i])=>[r,yl(i)])),parts:n.length>1?n.
map(kl):[],link:s.link,things:[]}}var yl=s=>typeof s=="boolean"?s?"True":"False":String(s),kl=({text:s,task:t,step:e,success:n})=>({text:s,task:t.split("@")[0].
replace(/-v3$/,""),step:e,success:n});function Mr(s){let t=0;for(let{step:e,action:n,expert:o}of s)if(t=(o?Math.hypot(...[0,1,2].map(i=>n[i]-o[i])):0)>gl?t+1:0,
t===Ar)return e-Ar+1;return null}function xl(s,t){let e=Mr(t);if(!s&&e!==null)return e;let[n,o]=[0,-1];for(let{step:r,decision:i}of t.filter(a=>a.decision)){let a=El(
i);a>o&&([n,o]=[r,a])}return n}function El({heads:s}){let t=Object.values(s).map(n=>n.actions.at(0).data),e=n=>Math.max(...t.map(o=>o[n]))-Math.min(...t.map(o=>o[n]));
return G.reduce((n,o,r)=>n+e(r),0)}var Or=1;var Fe=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[n,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),r=await Promise.all(Sr(o,e).map(i=>this.packed(i)));return{task:n,model:o,parts:Object.assign({},...r)}}async needed(t){let e=await this.index(),n=t.split(
"@")[1]??t,o=Object.keys(e.tasks).filter(a=>a===t||a.endsWith(`@${n}`)),r=[...new Set(o.map(a=>e.tasks[a]))].map(a=>`models/${a}.pack`),i=await Promise.all(r.map(
async a=>Sr(await this.packed(a),e)));return{tasks:o,paths:[...o.map(a=>`tasks/${a}.pack`),...r,...new Set(i.flat())]}}index(){return this.once("index.json",async t=>{
let e=JSON.parse(new TextDecoder().decode(t));if(e.version!==Or)throw new Error(`The scenes are of version ${e.version}, not ${Or}.`);return e})}packed(t){return this.
once(t,Qo)}once(t,e){if(!this.kept.has(t)){let n=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,n)}return this.kept.get(t)}};function Sr(s,t){
let e=new Set(s.drawing.items.flatMap(n=>[n.mesh,n.texture]).filter(n=>n));return[...new Set([...e].map(n=>`parts/${t.parts[n]}.pack`))]}var{low:Tl,high:vl,spacing:$r}=A.scene,Al={show:s=>s,add:(s,t)=>Ml(s,_r(t)),remove(s,{name:t}){let e=z(s,t);return Lt(xt(O(s).filter(n=>n!==e)))},change:(s,{name:t,
...e})=>Nr(s,t,({x:n,y:o})=>({..._r(e),x:n,y:o})),move:(s,{name:t,x:e,y:n})=>Nr(s,t,o=>({...o,x:Pe(e),y:Pe(n)}))};function un(s){return Al[s.do](st(s.scene),s)}
function _r({kind:s,colour:t,size:e}){let n={kind:s,colour:t,size:e,x:0,y:0};return F(n)?{...n,size:"",colour:q(n)?t:""}:n}function Nr(s,t,e){let n=z(s,t);return Lt(
xt(O(s).map(o=>o===n?e(n):o)))}function Ml(s,t){let e=xt([...O(s),t]);_s(e),Ns(e);let n={room:-1/0,x:0,y:0};for(let[o,r]of Ol()){let i=Sl(s,t,[o,r]);i>n.room&&(n=
{room:i,x:o,y:r})}if(n.room<0)throw new f(`There is no room left for the ${M(t)}; move something or take it away.`);return Lt(xt([...O(s),{...t,x:n.x,y:n.y}]))}
function Ol(){let[s,t]=Tl.map((e,n)=>{let o=Math.floor((vl[n]-e)/$r+1e-6)+1;return Array.from({length:o},(r,i)=>Pe(e+i*$r))});return s.flatMap(e=>t.map(n=>[e,n])).
filter(e=>Tt(e))}function Sl(s,t,e){let n=O(s).map(o=>X(S(o),e)-tt(o)-tt(t));return n.length?Pe(Math.min(...n)):0}var Pe=s=>Number(s.toFixed(3));var $l=4;function je(s){let t=[];for(let n of A.suggestions){let o=n.flatMap(a=>Gn(s,a)),r=o.filter(({thing:a})=>!t.some(c=>c.thing===a)),i=r.length?r:o;i.length&&
t.push(i[i.length>>1])}return[...t.slice(0,$l).map(n=>({text:he(n),kind:Gt})),..._l(s).slice(0,1).map(n=>({text:n,kind:Vs(n,s).kind}))]}function _l(s){let t=s.things.
map(({kind:r})=>r),e=[...new Set(t)].filter(r=>t.indexOf(r)!==t.lastIndexOf(r)),n=new Set(O(s).map(({colour:r})=>r)),o=Object.keys(A.scene.colours).filter(r=>!n.
has(r));return[...e.map(r=>`Touch the ${r}.`),...o.map(r=>`Touch the ${r} ${t[0]}.`)]}var{pose:Xt,fov:Nl}=A.camera,Le=2*Math.tan(Nl*Math.PI/360),Rl=4;function Rr(s,t){let{do:e,scene:n}=s;if(e==="shuffle")return st(t[s.seed%t.length]);if(!n)return st(
t[0]);if(e!=="move")return un(s);let o=z(st(n),s.name),[r,i]=Fl([s.x,s.y],F(o)?0:ct(o));if(![r,i].every(Number.isFinite))throw new f("A thing is moved to a plac\
e in the picture.");return un({...s,x:r,y:i})}function Ir(s){let t=O(s).map(e=>{let[n,o]=Il(S(e)).map(r=>Number(r.toFixed(Rl)));return{name:M(e),kind:e.kind,colour:e.
colour,size:e.size,thing:!F(e),x:n,y:o}});return{scene:ae(s),says:Et(O(s)),items:t,suggestions:je(s)}}function Il(s){let t=s.map((r,i)=>r-Xt[i]),[e,n,o]=[0,1,2].
map(r=>t.reduce((i,a,c)=>i+a*Xt[3+3*c+r],0));return[.5-e/(o*Le),.5+n/(o*Le)]}function Fl([s,t],e){let n=[(s-.5)*Le,(.5-t)*Le,-1],o=[0,1,2].map(i=>n.reduce((a,c,h)=>a+
c*Xt[3+3*i+h],0)),r=(e-Xt[2])/o[2];return o.map((i,a)=>Xt[a]+r*i)}var Fr=`#version 300 es
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
}`,Pr=`#version 300 es
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
}`;function Lr(s){let t=s.createProgram();if(s.attachShader(t,jr(s,s.VERTEX_SHADER,Fr)),s.attachShader(t,jr(s,s.FRAGMENT_SHADER,Pr)),["place","normal"].forEach((o,r)=>s.
bindAttribLocation(t,r,o)),s.linkProgram(t),!s.getProgramParameter(t,s.LINK_STATUS))throw new Error(`WebGL: ${s.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,s.getUniformLocation(t,o)),e.get(o)??null)}}function jr(s,t,e){let n=s.createShader(t);if(s.shaderSource(n,e),s.compileShader(n),!s.
getShaderParameter(n,s.COMPILE_STATUS))throw new Error(`WebGL: ${s.getShaderInfoLog(n)}`);return n}function Cr(s,t){let e=s.createVertexArray();return s.bindVertexArray(
e),[t.places,t.normals].forEach((n,o)=>{s.bindBuffer(s.ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ARRAY_BUFFER,n,s.STATIC_DRAW),s.enableVertexAttribArray(o),
s.vertexAttribPointer(o,3,s.FLOAT,!1,0,0)}),s.bindBuffer(s.ELEMENT_ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ELEMENT_ARRAY_BUFFER,t.corners,s.STATIC_DRAW),s.
bindVertexArray(null),{array:e,count:t.corners.length}}function zr(s,t,e){let n=s.createTexture(),o=e?s.TEXTURE_CUBE_MAP:s.TEXTURE_2D,r=e?[0,1,2,3,4,5].map(a=>s.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[s.TEXTURE_2D],i=e?s.CLAMP_TO_EDGE:s.REPEAT;s.bindTexture(o,n);for(let a of r)s.texImage2D(a,0,s.RGBA8,s.RGBA,s.UNSIGNED_BYTE,t);
return s.texParameteri(o,s.TEXTURE_WRAP_S,i),s.texParameteri(o,s.TEXTURE_WRAP_T,i),s.texParameteri(o,s.TEXTURE_MAG_FILTER,s.LINEAR),s.texParameteri(o,s.TEXTURE_MIN_FILTER,
s.LINEAR_MIPMAP_LINEAR),s.generateMipmap(o),{kind:e?1:2,texture:n}}var Ce=class{constructor(t,e,n){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,r])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),n?t.renderbufferStorageMultisample(t.RENDERBUFFER,n,r,e,e):t.renderbufferStorage(t.RENDERBUFFER,r,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,n=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,n);let o=new Uint8Array(3*e*e);for(let r=0,i=0;r<e;r++)for(let a=4*e*(e-1-r),c=a+4*e;a<c;a+=4,i+=3)o[i]=n[a],o[i+1]=n[a+1],o[i+2]=n[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var jl=128,ze=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},n=t.getContext("webgl2",e);if(!n)throw new Error(
"This browser has no WebGL 2.");this.gl=n;let{made:o,uniform:r}=Lr(n);this.program=o,this.uniform=r,this.toCamera=[]}mesh(t){return Cr(this.gl,t)}texture(t,e){return zr(
this.gl,t,e)}target(t,e){return new Ce(this.gl,t,e)}begin(t,{sky:[e,n,o]}){let{gl:r}=this;r.bindFramebuffer(r.FRAMEBUFFER,t.buffer),r.viewport(0,0,t.side,t.side),
r.useProgram(this.program),r.enable(r.DEPTH_TEST),r.enable(r.CULL_FACE),r.depthFunc(r.LEQUAL),r.depthMask(!0),r.clearColor(e,n,o,1),r.clear(r.COLOR_BUFFER_BIT|r.
DEPTH_BUFFER_BIT),r.uniform1i(this.uniform("cube"),0),r.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:n},o){let{gl:r,uniform:i}=this;this.view=
t,this.toCamera=K(t.rotation),r.uniformMatrix4fv(i("projection"),!1,Mo(t.fov,e,n));let a=o.slice(0,8);r.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])r.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,n){let{gl:o,uniform:r,toCamera:i}=this,{item:a,rgba:c}=t;o.cullFace(n?o.FRONT:o.BACK),o.
uniform4f(r("colour"),c[0],c[1],c[2],e),o.uniform1f(r("emission"),a.emission),o.uniform1f(r("specular"),a.specular),o.uniform1f(r("shininess"),a.shininess*jl),this.
setTexture(t);let h=rt(i,t.rotation),l=j(i,U(t.place,this.view.place));for(let{mesh:p,scale:u,shift:m}of t.pieces){let d=j(h,m).map((w,v)=>w+l[v]);o.uniformMatrix4fv(
r("toCamera"),!1,Oo(h,u,d)),o.uniformMatrix3fv(r("normalToCamera"),!1,So(h,u)),o.bindVertexArray(p.array),o.drawElements(o.TRIANGLES,p.count,o.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:n}=this;if(e.uniform1i(n("textureKind"),t.texture?.kind??0),e.uniform3fv(n("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===
1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:n}of t)
this.gl.deleteVertexArray(n);for(let{texture:n}of e)this.gl.deleteTexture(n)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function Ur(){let s=new OffscreenCanvas(
1,1).getContext("webgl2");if(!s)return!1;let t=s.getExtension("WEBGL_debug_renderer_info"),e=String(s.getParameter(t?t.UNMASKED_RENDERER_WEBGL:s.RENDERER));return s.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var pt=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let n=[...t,...e].map(r=>r.toFixed(7)).join(),o=this.known.
get(n)??this.places.length/3;return this.known.has(n)||(this.known.set(n,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,n,o,r]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,n,o):this.corners.push(e,n,r,n,o,r)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Hr={sphere:Br,ellipsoid:Br,cylinder:Ll,box:Ul,tube:Cl,top:s=>Dr(1,s),bottom:s=>Dr(-1,s)},Ue=s=>Math.
floor(s/2),Kt=(s,t)=>2*Math.PI*s/t;function Br(s){let t=new pt,e=Math.floor(Ue(s)/2);for(let n of[-1,1])qr(t,n,s,e,0);return t.mesh}function Dr(s,t){let e=new pt;
return qr(e,s,t,Math.floor(Ue(t)/2),s),e.mesh}function qr(s,t,e,n,o){let r=(a,c)=>{let[h,l]=[Kt(a,e),t*Math.PI*c/2/n],p=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.
cos(l),Math.sin(l)];return[[p[0],p[1],p[2]+o],p]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[r(a,n-1),r(a+1,n-1),i];s.face(...t>0?c:c.reverse());for(let h=0;h<
n-1;h++){let l=[r(a,h),r(a+1,h),r(a+1,h+1),r(a,h+1)];s.face(...t>0?l:l.reverse())}}}function Ll(s){let t=new pt;for(let e of[-1,1])zl(t,e,s,Math.floor(Ue(s)/2));
return Wr(t,s),t.mesh}function Cl(s){let t=new pt;return Wr(t,s),t.mesh}function Wr(s,t){let e=Ue(t),n=(o,r)=>{let[i,a]=[Math.cos(Kt(o,t)),Math.sin(Kt(o,t))];return[
[i,a,2*r/e-1],[i,a,0]]};for(let o=0;o<e;o++)for(let r=0;r<t;r++)s.face(n(r,o),n(r+1,o),n(r+1,o+1),n(r,o+1))}function zl(s,t,e,n){let o=(r,i)=>[[Math.cos(Kt(r,e))*
i,Math.sin(Kt(r,e))*i,t],[0,0,t]];for(let r=0;r<e;r++){let i=[o(r,1/n),o(r+1,1/n),o(0,0)];s.face(...t>0?i:i.reverse());for(let a=0;a<n-1;a++){let[c,h]=[(a+1)/n,
(a+2)/n],l=[o(r,h),o(r+1,h),o(r+1,c),o(r,c)];s.face(...t>0?l:l.reverse())}}}function Ul(){let s=new pt;for(let t of[0,1,2])for(let e of[-1,1]){let n=[0,0,0];n[t]=
e;let o=(i,a)=>{let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,n]},r=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];s.face(...e>0?r:r.reverse())}return s.mesh}
function Vr([s,t,e]){let n=new pt,[o,r]=[Gr(s,e),Gr(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<r.length-1;c++)n.face([[o[a],r[c],0],i],[[o[a+1],
r[c],0],i],[[o[a+1],r[c+1],0],i],[[o[a],r[c+1],0],i]);return n.mesh}function Gr(s,t){let e=Math.max(t,s/198),n=Math.floor(s/e),o=n-n%2,r=s-o*e,i=Array.from({length:o+
1},(a,c)=>-s+r+c*e*2);return[-s,...i,s]}var Bl=[1,0,0,0,1,0,0,0,1],Xr=1.5,[Dl,Gl]=[.25,4];function pn(s,t,e={shift:[0,0,0],turn:0}){let n=s.turns?Mt(Yt(t.turns,s.body,4)):Bl,o=e.turn*Math.PI/360,r=rt(
Mt([Math.cos(o),0,0,Math.sin(o)]),s.rotation);return{place:it(Yt(t.places,s.body,3),j(n,it(s.pos,e.shift))),rotation:rt(n,r),fov:s.fov}}var Be=class{constructor(t,e=.9){
let n=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,r)=>o-e*n[r]),this.distance=e,this.azimuth=Math.atan2(n[1],n[0]),this.elevation=Math.
asin(n[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-Xr,Math.min(Xr,this.elevation+e))}zoom(t){this.distance=Math.max(Dl,Math.min(Gl,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],n=this.centre.map((o,r)=>o+
this.distance*e[r]);return Hl(n,this.centre,this.fov)}};function Hl(s,t,e){let n=Ht(U(s,t)),o=Ht(qt([0,0,1],n)),r=qt(n,o);return{place:s,rotation:[0,1,2].flatMap(
i=>[o[i],r[i],n[i]]),fov:e}}function Yt(s,t,e){return Array.from({length:e},(n,o)=>s[t*e+o])}var Kr="audience",De=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(n=>n.texture).filter(n=>n!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async n=>{let{cube:o,pixels:r}=this.parts[n],i=await createImageBitmap(r.blob,e);this.textures.set(n,this.painter.texture(i,o)),
i.close()}))}arrange(t){this.drawing={...this.drawing,items:t},this.levels={}}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,n,o){
for(let r of t){let{item:i}=r,a=Mt(Yt(e.turns,i.body,4)),c=i.site===void 0?void 0:n[i.site];r.place=it(Yt(e.places,i.body,3),j(a,c??i.pos)),r.rotation=rt(a,Mt(i.
quat)),r.rgba=(i.site===void 0?void 0:o[i.site])??i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,
textureScale:Wl(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[n,o,r]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.
mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,
e),scale:t.size,shift:i}];let a=(n+o)/2;return[{mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[n,o,a],shift:[0,0,r-a]},{mesh:this.
shape("bottom",e),scale:[n,o,a],shift:[0,0,a-r]}]}mesh(t,e){let n=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${n}`,()=>ql(this.parts[t][n]))}shape(t,e){
return this.uploaded(`${t} ${e}`,()=>Hr[t](this.slices[e===Kr?Kr:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>Vr(e))}uploaded(t,e){let n=this.
meshes.get(t)??this.painter.mesh(e());return this.meshes.set(t,n),n}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function ql(s){
let t=e=>s[e].shape[0]*s[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,n)=>s.places.read(n)),normals:Float32Array.from({length:t("normals")},
(e,n)=>s.normals.read(n)),corners:Uint32Array.from({length:t("corners")},(e,n)=>s.corners.read(n))}}function Wl(s,t){if(s.texture===void 0)return[1,1,1];if(t[s.
texture].cube)return s.uniform?s.size:[1,1,1];let e=s.type==="mesh"||s.type==="plane",[n,o]=s.repeat.map((r,i)=>{let a=s.size[i]>0?s.size[i]:1;return .5*r*(e?1/
a:1)*(s.uniform?a:1)});return[n,-o,0]}var Ge=class{constructor(t){this.picture=t,this.copy=null,this.copied=null,this.last=null}draw(t,e,n){let o=[...e,...t.flatMap(({place:i,rotation:a,rgba:c})=>[i,
a,c])],r={items:t,numbers:o};Yr(r,this.copied)?this.show():(t.forEach(n),Yr(r,this.last)&&this.keep(r)),this.last=r}keep(t){let{colours:e,depths:n}=this.picture;
this.copy??={colours:new Uint8ClampedArray(e.length),depths:new Float32Array(n.length)},this.copy.colours.set(e),this.copy.depths.set(n),this.copied=t}show(){let{
colours:t,depths:e}=this.copy;this.picture.colours.set(t),this.picture.depths.set(e)}};function Yr({items:s,numbers:t},e){return e?.items.length!==s.length||!s.
every((n,o)=>n===e.items[o])?!1:t.every((n,o)=>Array.from(n).every((r,i)=>r===e.numbers[o][i]))}var We=class{constructor(t,e,n,o){this.cube=o,this.levels=[{width:e,height:n,texels:t}];for(let r=this.levels[0];r.width>1||r.height>1;this.levels.push(r))r=Vl(
r);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,n=t>1?Math.min(Math.log2(t),e.length-1):0,o=Math.
floor(n);this.upper=e[o],this.lower=e[Math.min(o+1,e.length-1)],this.share=n-o}sample(t,e){let{colour:n,share:o}=this;n[0]=n[1]=n[2]=0,this.add(this.upper,t,e,1-
o),o>0&&this.add(this.lower,t,e,o)}add(t,e,n,o){let{width:r,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*r-.5,p=n*i-.5,u=Math.floor(l),m=Math.floor(p),d=o*(l-
u),w=p-m,v=h?He(u,r):qe(u,r),b=h?He(u+1,r):qe(u+1,r),T=r*(h?He(m,i):qe(m,i)),x=r*(h?He(m+1,i):qe(m+1,i)),y=4*(T+v),k=4*(T+b),E=4*(x+v),_=4*(x+b),N=(o-d)*w,L=d*w,
$=o-d-N,Y=d-L;c[0]+=$*a[y]+Y*a[k]+N*a[E]+L*a[_],c[1]+=$*a[y+1]+Y*a[k+1]+N*a[E+1]+L*a[_+1],c[2]+=$*a[y+2]+Y*a[k+2]+N*a[E+2]+L*a[_+2]}};function Vl({width:s,height:t,
texels:e}){let[n,o]=[Math.max(1,s>>1),Math.max(1,t>>1)],r=new Uint8ClampedArray(4*n*o),[i,a]=[s>1?4:0,t>1?4*s:0];for(let c=0,h=0;c<o;c++)for(let l=0;l<n;l++)for(let p=0;p<
4;p++,h++){let u=2*l*i+2*c*a+p;r[h]=(e[u]+e[u+i]+e[u+a]+e[u+i+a])/4}return{width:n,height:o,texels:r}}var He=(s,t)=>s<0?0:s>=t?t-1:s,qe=(s,t)=>s>=0&&s<t?s:s-Math.
floor(s/t)*t;function fn(s,t,e){let n=Math.abs(s),o=Math.abs(t),r=Math.abs(e);return n>=o&&n>=r?s>0?0:1:o>=r?t>0?2:3:e>0?4:5}function Ve(s,t,e,n){let o=s<2?s?n:
-n:s===5?-t:t,r=s<2?t:s<4?e:n;return .5+.5*o/Math.abs(r)}function Xe(s,t,e,n){let o=s===2?n:s===3?-n:-e,r=s<2?t:s<4?e:n;return .5+.5*o/Math.abs(r)}var[$t,_t,Nt,Zt,Jt,Qt]=[0,1,2,3,4,5],V=6,Xl=1e-9,Ke=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(
0),this.isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
V*t),this.isLit=new Uint8Array(t))}move(t,e,n,o,r){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(b=>[0,1,2].map(T=>e[3*b+T]/n[T])),this.grow(i.length/3+
r),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*n[0],e[1]*n[1],e[2]*n[2]],[p,u,m]=[e[3]*n[0],e[4]*n[1],e[5]*n[2]],[d,w,v]=[e[6]*n[0],e[7]*n[1],
e[8]*n[2]];for(let b=0;b<i.length;b+=3){let T=i[b],x=i[b+1],y=i[b+2];a[b]=c*T+h*x+l*y+o[0],a[b+1]=p*T+u*x+m*y+o[1],a[b+2]=-(d*T+w*x+v*y+o[2]),this.project(b)}}project(t){
let{seen:e,place:n,zoom:o}=this,r=.5*this.side,i=1/(e[t+2]||Xl);n[t]=r*(1+o*e[t]*i),n[t+1]=r*(1-o*e[t+1]*i),n[t+2]=i}between(t,e,n,o){let{seen:r,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+n*(l-h);for(let h=0;h<3;h++)r[3*o+h]=c(r[3*t+h],r[3*e+h]);this.project(3*o);for(let h=0;h<V;h++){let l=i[V*t+h]/a[3*t+
2],p=i[V*e+h]/a[3*e+2];i[V*o+h]=c(l,p)*a[3*o+2]}return this.isLit[o]=1,o}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:n,rgba:o,lamps:r,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:p}=this.mesh,u=3*t,m=l[u],d=l[u+1],w=l[u+2],v=h[0]*m+h[1]*d+h[2]*w,b=h[3]*m+h[4]*d+h[5]*w,T=h[6]*m+h[7]*
d+h[8]*w,x=1/Math.sqrt(v*v+b*b+T*T);v*=x,b*=x,T*=x;let y=e[u],k=e[u+1],E=-e[u+2],_=-1/Math.sqrt(y*y+k*k+E*E),N=this.emission*o[0],L=this.emission*o[1],$=this.emission*
o[2];for(let is=0;is<r.length;is++){let{direction:kt,ambient:as,diffuse:cs,specular:hs}=r[is],ls=v*kt[0]+b*kt[1]+T*kt[2],us=ls>0?ls:0;if(N+=o[0]*(as[0]+us*cs[0]),
L+=o[1]*(as[1]+us*cs[1]),$+=o[2]*(as[2]+us*cs[2]),ls<=0||i===0)continue;let ps=kt[0]+_*y,fs=kt[1]+_*k,ds=kt[2]+_*E,fi=Math.max(0,(v*ps+b*fs+T*ds)/Math.sqrt(ps*ps+
fs*fs+ds*ds)),ms=i*(a>0?Math.pow(fi,a):1);N+=ms*hs[0],L+=ms*hs[1],$+=ms*hs[2]}let Y=this.place[u+2],yt=V*t,rs=255*Y;if(n[yt+$t]=rs*Math.min(1,N),n[yt+_t]=rs*Math.
min(1,L),n[yt+Nt]=rs*Math.min(1,$),!this.texture)return;let xn=this.texture.cube?0:.5;n[yt+Zt]=Y*(p[u]*c[0]-xn),n[yt+Jt]=Y*(p[u+1]*c[1]-xn),n[yt+Qt]=Y*p[u+2]*c[2]}};var Rt=V,dn=8,Ye=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(V+1)),this.isSmall=!1,this.focused=!1}fill(t,e,n){let{corners:o}=this,{place:r}=o,{side:i}=this.target,a=r[3*t],c=r[3*t+1],h=r[3*
e],l=r[3*e+1],p=r[3*n],u=r[3*n+1],m=Math.max(0,Math.ceil(Math.min(c,l,u)-.5)),d=Math.min(i,Math.ceil(Math.max(c,l,u)-.5)),w=Math.ceil(Math.min(a,h,p)-.5),v=Math.
ceil(Math.max(a,h,p)-.5);if(m>=d||w>=v)return;o.light(t),o.light(e),o.light(n),this.setSlopes(t,e,n),this.isSmall=d-m<=dn&&v-w<=dn,this.focused=!1;let b=(h-a)/(l-
c),T=(p-h)/(u-l),x=(a-p)/(c-u);for(let y=m;y<d;y++){let k=y+.5,E=1/0,_=-1/0;if(c<=k!=l<=k&&(E=_=a+(k-c)*b),l<=k!=u<=k){let $=h+(k-l)*T;E=Math.min(E,$),_=Math.max(
_,$)}if(u<=k!=c<=k){let $=p+(k-u)*x;E=Math.min(E,$),_=Math.max(_,$)}let N=Math.max(0,Math.ceil(E-.5)),L=Math.min(i,Math.ceil(_-.5));N>=L||(this.texture?this.paintedRow(
y,N,L,N+.5-a,k-c):this.plainRow(y,N,L,N+.5-a,k-c))}}setSlopes(t,e,n){let{place:o,parts:r}=this.corners,i=o[3*e]-o[3*t],a=o[3*e+1]-o[3*t+1],c=o[3*n]-o[3*t],h=o[3*
n+1]-o[3*t+1],l=1/(i*h-c*a),p=this.texture?V:3;for(let m=0;m<p;m++){let d=r[V*t+m],w=r[V*e+m]-d;this.slope(m,d,w,r[V*n+m]-d,i,a,c,h,l)}let u=o[3*t+2];this.slope(
Rt,u,o[3*e+2]-u,o[3*n+2]-u,i,a,c,h,l)}slope(t,e,n,o,r,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(n*c-o*i)*h,l[3*t+2]=(o*r-n*a)*h}plainRow(t,e,n,o,r){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,p=this.at(Rt,o,r),u=this.at($t,o,r),m=this.at(_t,o,r),d=this.at(Nt,o,r),w=i[3*Rt+1],v=i[3*$t+1],b=i[3*_t+1],
T=i[3*Nt+1];for(let x=t*c+e,y=t*c+n;x<y;x++){if(p>=l[x]){let k=1/p,E=4*x;a===1?(l[x]=p,h[E]=u*k,h[E+1]=m*k,h[E+2]=d*k):(h[E]+=a*(u*k-h[E]),h[E+1]+=a*(m*k-h[E+1]),
h[E+2]+=a*(d*k-h[E+2]))}p+=w,u+=v,m+=b,d+=T}}paintedRow(t,e,n,o,r){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:p}=this.target,{colour:u,cube:m}=c,
d=this.at(Rt,o,r),w=this.at($t,o,r),v=this.at(_t,o,r),b=this.at(Nt,o,r),T=this.at(Zt,o,r),x=this.at(Jt,o,r),y=this.at(Qt,o,r),k=e;for(let E=e;E<n;E++){let _=t*h+
E;if(d>=p[_]){let N=1/d;if(E>=k&&!this.focused&&(c.focus(this.spread(T,x,y,d)),k=E+dn,this.focused=this.isSmall),m){let Y=fn(T,x,y);c.sample(Ve(Y,T,x,y),Xe(Y,T,
x,y))}else c.sample(T*N,x*N);let L=N/255,$=4*_;a===1?(p[_]=d,l[$]=w*L*u[0],l[$+1]=v*L*u[1],l[$+2]=b*L*u[2]):(l[$]+=a*(w*L*u[0]-l[$]),l[$+1]+=a*(v*L*u[1]-l[$+1]),
l[$+2]+=a*(b*L*u[2]-l[$+2]))}d+=i[3*Rt+1],w+=i[3*$t+1],v+=i[3*_t+1],b+=i[3*Nt+1],T+=i[3*Zt+1],x+=i[3*Jt+1],y+=i[3*Qt+1]}}at(t,e,n){let{slopes:o}=this;return o[3*
t]+e*o[3*t+1]+n*o[3*t+2]}spread(t,e,n,o){return Math.max(this.reach(t,e,n,o,1),this.reach(t,e,n,o,2))}reach(t,e,n,o,r){let{slopes:i}=this,{cube:a,levels:c}=this.
texture,h=t+i[3*Zt+r],l=e+i[3*Jt+r],p=n+i[3*Qt+r],u=o+i[3*Rt+r],m=a?fn(t,e,n):0,d=a?Ve(m,h,l,p)-Ve(m,t,e,n):h/u-t/o,w=a?Xe(m,h,l,p)-Xe(m,t,e,n):l/u-e/o;return Math.
sqrt((d*c[0].width)**2+(w*c[0].height)**2)}};var Kl=4,Ze=class{constructor(){this.corners=new Ke,this.filler=new Ye(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,n){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:n})}setMaterial(t,e,n,o,r,i){Object.assign(this.corners,{rgba:t,emission:e,specular:n,shininess:o,texture:r,
textureScale:i}),this.filler.texture=r}draw(t,e,n,o,r,i){let{near:a,filler:c}=this;c.alpha=r,this.corners.move(t,e,n,o,Kl);let{place:h,seen:l,side:p}=this.corners,
{corners:u}=t,m=i?-1:1;for(let d=0;d<u.length;d+=3){let w=u[d],v=u[d+1],b=u[d+2],T=+(l[3*w+2]<a)+ +(l[3*v+2]<a)+ +(l[3*b+2]<a);if(T===3)continue;if(T){this.cut(
[w,v,b],t.places.length/3,m);continue}let x=h[3*w],y=h[3*w+1],k=h[3*v],E=h[3*v+1],_=h[3*b],N=h[3*b+1];m*((k-x)*(N-y)-(_-x)*(E-y))>=0||Math.max(x,k,_)<0||Math.min(
x,k,_)>p||Math.max(y,E,N)<0||Math.min(y,E,N)>p||c.fill(w,v,b)}}cut(t,e,n){let{near:o}=this,{seen:r}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[p,
u]=[r[3*c+2]-o,r[3*l+2]-o];p>=0&&i.push(c),p<0!=u<0&&i.push(this.corners.between(c,l,p/(p-u),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],n)}fillFacing(t,e,n,o){let{place:r}=this.corners,[i,a]=[r[3*e]-r[3*t],r[3*e+1]-r[3*t+1]],[c,h]=[r[3*n]-r[3*t],r[3*n+1]-r[3*t+1]];o*(i*h-c*a)<0&&this.filler.fill(
t,e,n)}};var Yl=128,mn=class{constructor(t,e,n){this.shown=t,this.canvas=n,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side),this.backdrop=new Ge(this)}clear([t,e,n],o){let[r,i,a]=[t,e,n].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|
a<<16|i<<8|r),this.depths.fill(1/o)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let n=0,o=0;n<t.length;n+=4,o+=3)e[o]=t[n],e[o+1]=t[n+1],e[o+
2]=t[n+2];return e}show(){let t=this.canvas.getContext("2d"),e=this.side===this.shown?this.colours:Zl(this.colours,this.side);t.putImageData(new ImageData(e,this.
shown,this.shown),0,0)}close(){}},te=class{constructor(t){this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new Ze,this.toCamera=[],this.clear=
!1}mesh(t){return t}texture(t,e){let o=new OffscreenCanvas(t.width,t.height).getContext("2d");o.drawImage(t,0,0);let{data:r}=o.getImageData(0,0,t.width,t.height);
return{kind:e?1:2,texture:new We(r,t.width,t.height,e)}}target(t,e){return new mn(t,e,this.canvas)}begin(t,{sky:e,far:n}){t.clear(e,n),this.triangles.setTarget(
t)}setView(t,{near:e},n){this.view=t,this.toCamera=K(t.rotation),this.triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,n)}setClear(t){this.clear=t}draw(t,e,n){
let{toCamera:o,triangles:r}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,l=rt(o,t.rotation),p=j(o,U(t.place,this.view.place)),{emission:u,specular:m}=i,d=c?c.
texture:null;r.setMaterial(a,u,m,i.shininess*Yl,d,h);for(let{mesh:w,scale:v,shift:b}of t.pieces){let T=j(l,b).map((x,y)=>x+p[y]);r.draw(w,l,v,T,this.clear?e:1,n)}}finish(){}forget(){}close(){}};
function Zl(s,t){let e=t/2,n=new Uint8ClampedArray(4*e*e),o=4*t;for(let r=0,i=0;r<e;r++)for(let a=0,c=2*r*o;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;n[i]=
s[l]+s[l+4]+s[l+o]+s[l+o+4]+2>>2}return n}var Jl=.995;function Zr({item:s,place:t},e){if(s.type==="plane")return!0;let[n,o,r]=j(K(e.rotation),U(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(n),
Math.abs(o))*Math.cos(i)+r*Math.sin(i)<s.radius&&-r>-s.radius}function Jr(s,t){let e=r=>r.rgba[3]<Jl||r.item.type==="plane"&&gn(r,t),n=r=>r.item.type==="plane"?
1/0:Math.hypot(...U(r.place,t.place)),o=s.filter(r=>e(r)&&r.rgba[3]>0);return{opaque:s.filter(r=>!e(r)),clear:o.sort((r,i)=>n(r)-n(i))}}function gn(s,t){let e=U(
t.place,s.place);return e[0]*s.rotation[2]+e[1]*s.rotation[5]+e[2]*s.rotation[8]<0}var Ql=.3,tu={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},eu={gpu:ze,software:te},Je=class{constructor(t,e=Ur()?"gpu":"software"){this.canvas=
t,this.painter=new eu[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof te}async load(t){let e=new De(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}arrange(t){this.loaded.arrange(t)}picture(t,e,n,o={}){let r=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=pn(
this.loaded.drawing.cameras[t],n.bodies,r),a=this.target(e,0);return this.draw(a,i,n,"policy",o),a.pixels()}frontView(t){return pn(this.loaded.drawing.cameras.front,
t.bodies)}show(t,e,n,o="fine",r={}){let{level:i,samples:a}=tu[o];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.
target(e,a);this.draw(c,t,n,i,r),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){
if(!this.scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,n,o,r){let{painter:i,loaded:a}=this,c=a.level(o);a.pose(c,
n.bodies,n.sites,n.siteColours);for(let[d,w]of Object.entries(r.colours??{}))c[Number(d)].rgba=w;i.begin(t,a.drawing);let h=r.light??[1,1,1];i.setView(e,a.drawing,
this.lamps(e,h));let{opaque:l,clear:p}=Jr(c.filter(d=>Zr(d,e)),e);i.setClear(!1);let u=d=>this.drawItem(d,e),m=({item:d})=>!!(t.backdrop&&n.bodies.fixed?.[d.body]);
t.backdrop?.draw(l.filter(m),[e.place,e.rotation,[e.fov],h],u);for(let d of l)m(d)||u(d);i.setClear(!0);for(let d of[...p,...[...p].reverse()])this.drawItem(d,e)}lamps(t,e){
let n=K(t.rotation),o=i=>i.map((a,c)=>a*e[c]),r=i=>j(n,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?[0,0,1]:r(i.direction),ambient:i.
head?o(i.ambient):i.ambient,diffuse:o(i.diffuse)}))}drawItem(t,e){let n=t.item.type==="plane"&&gn(t,e);this.painter.draw(t,n?t.rgba[3]*Ql:t.rgba[3],n)}target(t,e){
let n=`${t} ${e}`,o=this.targets.get(n)??this.painter.target(t,e);return this.targets.set(n,o),o}};var Qr=300,su=2*Math.sqrt(Qr),nu=40,ou=.4,ru=9.81,iu=-1,au=.09,cu=1,wn=class{constructor(t,e,n){this.physics=t,this.body=e,this.view=n,this.name=t.mujoco.mj_id2name(
t.model,cu,e)||"thing",this.before=this.place,this.target=this.before,this.depth=ei(this.before,n)[2]}get place(){return ni(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:n,rotation:o}=this.view,r=this.depth*si(this.view);this.target=it(n,j(o,[(t-.5)*r,(.5-e)*r,-this.depth]))}pull(t){let e=this.place,n=Math.max(ou,
this.physics.model.body_subtreemass[this.body]),o=e.map((c,h)=>Qr*(this.target[h]-c)-su*(c-this.before[h])/t),r=Math.hypot(...o),i=Math.min(1,nu/Math.max(r,1e-9)),
a=[0,0,ru*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(o.map((c,h)=>n*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function ti(s,t,[e,n]){let o=hu(s.model,s.id("body","hand")),r=c=>{let[h,l]=ei(ni(s.data.xipos,c),t);return Math.
hypot(h-e,l-n)},a=o.filter(c=>s.data.xipos[3*c+2]>iu).filter(c=>r(c)<au).sort((c,h)=>r(c)-r(h));return a.length?new wn(s,a[0],t):null}function hu(s,t){let e=s.body_rootid[t];
return[...s.body_rootid.keys()].filter(n=>s.body_weldid[n]>0&&s.body_rootid[n]!==e&&s.body_mocapid[n]<0)}function ei(s,t){let[e,n,o]=j(K(t.rotation),U(s,t.place)),
r=-o*si(t);return[.5+e/r,.5-n/r,-o]}var si=({fov:s})=>2*Math.tan(s*Math.PI/360),ni=(s,t)=>[...s.subarray(3*t,3*t+3)];var lu=.999999999999,ft=[0,1,2];function oi(s,t,e){if(!e.ncon)return;let n=e.contact,o=Array.from({length:n.size()},(a,c)=>n.get(c)),r=uu(t,e),i=o.filter(({geom1:a,
geom2:c})=>r(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of o)s.mj_addContact(t,e,a);s.mj_makeConstraint(t,e),s.mj_projectConstraint(t,e)}for(let a of o)
a.delete();n.delete()}function uu(s,t){let[e,n,o,r]=[s.geom_type,s.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:o.subarray(3*c,3*c+3),turn:r.subarray(9*c,9*c+
9),size:n.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,pu(i(c),i(h))),a.get(l)===!0}}
function pu(s,t){let e=ft.map(h=>t.place[h]-s.place[h]),n=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[o,r]=[ft.map(h=>n(s,h)),ft.map(h=>n(t,h))],i=ft.
map(h=>ft.map(l=>du(s.turn,h,t.turn,l))),a=ft.flatMap(h=>[s.size[h]+bn(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(o[h]),t.size[h]+bn(l=>Math.abs(i[l][h])*s.size[l])-
Math.abs(r[h])]),c=Math.min(...a)*lu;return!ft.some(h=>ft.some(l=>fu(s,t,i,o,h,l)<c))}function fu(s,t,e,n,o,r){let[i,a]=[(o+1)%3,(o+2)%3],c=Math.hypot(e[i][r],e[a][r]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][r]/c,e[i][r]/c],p=bn(u=>u===r?0:t.size[u]*Math.abs(e[o][3-u-r])/c);return s.size[i]*Math.abs(h)+s.size[a]*Math.abs(l)+p-Math.
abs(n[i]*h+n[a]*l)}function du(s,t,e,n){return s[t]*e[n]+s[t+3]*e[n+3]+s[t+6]*e[n+6]}var bn=s=>s(0)+s(1)+s(2);var mu=["rightEndEffector","leftEndEffector"],gu=["leftpad_geom","rightpad_geom"],yn={joint:"knob_Joint_1",radius:.05};function ii(s,t,e){return s.every(n=>wu(n,
t,e))}function wu(s,t,e){if(s.kind==="joint"){let i=t.joint(s.name);return(s.strict?i>s.low:i>=s.low)&&i<=s.high}if(s.kind==="held")return t.opening()>0&&gu.every(
i=>t.pressed(i,s.geom));let n=ri(s.target,t,e),o=ri(s.point,t,e).map((i,a)=>i-n[a]);if(s.kind==="beyond")return s.strict?o[s.axis]>0:o[s.axis]>=0;let r=Math.hypot(
...o.map((i,a)=>i*s.weights[a]));return s.strict?r<s.limit:r<=s.limit}function ri(s,t,e){let n=bu(s,t,e).map((o,r)=>o+s.offset[r]);return s.height===null?n:[n[0],
n[1],s.height]}function bu(s,t,e){if(s.kind==="mark")return e[s.name];if(s.kind==="fingers"){let[n,o]=mu.map(r=>t.position("site",r));return n.map((r,i)=>(r+o[i])/
2)}if(s.kind==="knob"){let[n,o,r]=t.position("body",s.name),i=t.joint(yn.joint);return[n+yn.radius*Math.sin(i),o-yn.radius*Math.cos(i),r]}return t.position(s.kind,
s.name)}var yu={body:1,joint:3,geom:5,site:6},ku=0,xu=0,Eu=1<<18|1<<19,Tu=[1,0,1,0],vu=.1;function Au({body_weldid:s,body_rootid:t,body_mocapid:e}){return Array.from(s,
(n,o)=>n===0&&e[t[o]]<0)}var Qe=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(e.model.xml),this.model.opt.disableflags|=
Eu,this.data=new t.MjData(this.model),this.fixed=Au(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},this.ids=
new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:n,data:o}=this;e.mj_resetData(n,o),this.grip=null;for(let r of["body_pos","site_po\
s"]){n[r].set(this.plain[r]);for(let[i,a]of Object.entries(t[r]))n[r].set(a,3*Number(i))}for(let r of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])o[r].set(t[r]);
this.forward(),o.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks};for(let[n,o]of Object.entries(
t.marked??{}))this.marks[n]=this.position("body",o);this.steps=0}step(t){let e=Float32Array.from(t,n=>Math.max(-1,Math.min(1,n)));this.moveHand(e),this.data.ctrl.
set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let n=0;n<e;n++)this.moveHand(t.map(o=>Math.max(-1,Math.min(1,o/e/this.task.action_scale)))),
this.simulate()}nudge(t,e){let{model:n,data:o}=this,r=[...n.jnt_type.keys()].filter(c=>n.jnt_type[c]===ku);if(!r.length)return!1;let i=c=>ci(ai(o.xpos,n.jnt_bodyid[c]),
t),a=r.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.qpos[n.jnt_qposadr[a]+h]+=c),this.forward(),!0}snapshot(){let{qpos:t,qvel:e,mocap_pos:n,ctrl:o}=this.
data;return{qpos:[...t],qvel:[...e],mocap_pos:[...n],ctrl:[...o]}}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){
return ii(this.task.success,this,this.marks)}opening(){return Math.min(1,ci(this.position("body","rightclaw"),this.position("body","leftclaw"))/vu)}position(t,e){
let n={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return ai(n[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.
id("joint",t)]]}pressed(t,e){let n=[this.id("geom",t),this.id("geom",e)],o=this.data.efc_force,r=0;for(let[i,a,c]of this.contacts())n.includes(i)&&n.includes(a)&&
c>=0&&(r+=o[c]);return r>0}contacts(){let{contact:t}=this.data,e=Array.from({length:t.size()},(n,o)=>{let r=t.get(o),i=[r.geom1,r.geom2,r.efc_address];return r.
delete(),i});return t.delete(),e}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,task:n}=this,o=[...e.mocap_pos.subarray(0,3)].map((r,i)=>Mu(
r+Math.fround(t[i]*Math.fround(n.action_scale)),n.hand_low[i],n.hand_high[i]));e.mocap_pos.set(o),e.mocap_quat.set(Tu)}simulate(){let{mujoco:t,model:e,data:n}=this;
for(let o=0;o<this.task.substeps;o++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(e,n),t.mj_checkVel(e,n),this.forward(),t.mj_checkAcc(e,n),t.mj_Euler(e,n);this.
forward(),n.qacc_warmstart.set(n.qacc)}forward(){let{mujoco:t,model:e,data:n}=this;t.mj_fwdPosition(e,n),oi(t,e,n),t.mj_fwdVelocity(e,n);let[o,r,i]=[n.efc_type,
n.efc_vel,n.efc_pos],[a,c]=[n.efc_aref,n.efc_KBIP];for(let h=0;h<o.length&&o[h]===xu;h++){let[l,p,u]=c.subarray(4*h,4*h+3);a[h]=-p*r[h]-l*u*i[h]}t.mj_fwdActuation(
e,n),t.mj_fwdAcceleration(e,n),t.mj_fwdConstraint(e,n)}id(t,e){let n=`${t} ${e}`,o=this.ids.get(n)??this.mujoco.mj_name2id(this.model,yu[t],e);if(o<0)throw new Error(
`The scene has no ${t} called ${e}.`);return this.ids.set(n,o),o}},ai=(s,t)=>[...s.subarray(3*t,3*t+3)],ci=(s,t)=>Math.hypot(...s.map((e,n)=>e-t[n])),Mu=(s,t,e)=>Math.
min(e,Math.max(t,s));var Ou=[0,0,0,0],Su=[1,0,0,0],hi=A.scene.colours,$u=A.scene.sizes,ts=class{constructor(t,e,n,o){let{geom_size:r,geom_pos:i}=t.model;this.physics=t,this.shapes=e,
this.empty=n,this.items=o,this.plain={size:r.slice(),pos:i.slice()}}arrange(t){let{physics:e,shapes:n,empty:o}=this,r=[...this.items],i={...o,qpos:[...o.qpos],body_pos:this.
zonePlaces(t)};for(let a of n.parts){let c=t.things[n.slots.indexOf(a.slot)];r[a.item]=this.partShown(a,c?.kind===a.shape?c:null)}for(let[a,c]of n.slots.entries()){
let h=t.things[a];if(e.model.body_gravcomp[e.id("body",c)]=h?0:1,!h)continue;let l=e.model.jnt_qposadr[e.id("joint",c)];[...S(h),...Su].forEach((p,u)=>i.qpos[l+
u]=p)}for(let[a,c]of t.zones.filter(q).entries()){let{item:h}=n.discs[a];r[h]={...r[h],rgba:hi[c.colour]}}return{start:i,items:r}}partShown(t,e){let{model:n}=this.
physics,o=this.physics.id("geom",t.geom),r=this.items[t.item];if(n.geom_contype[o]=n.geom_conaffinity[o]=e&&t.solid?1:0,!e)return{...r,rgba:Ou};let i=$u[e.size],
a=h=>Array.from(h,l=>i*l);for(let h of[0,1,2])n.geom_size[3*o+h]=i*this.plain.size[3*o+h],n.geom_pos[3*o+h]=i*this.plain.pos[3*o+h];let c=t.solid?hi[e.colour]:this.
shapes.inside;return{...r,rgba:c,size:a(r.size),pos:a(r.pos)}}zonePlaces(t){let{physics:e,shapes:n}=this,o=[...n.discs.map(({body:a})=>a),...n.boxes],r=Object.fromEntries(
o.map(a=>[e.id("body",a),n.hidden])),i=n.discs.map(({body:a})=>a);for(let a of O(t).filter(F)){let c=q(a)?i.shift():a.kind;r[e.id("body",c)]=[a.x,a.y,q(a)?.001:
0]}return r}};var _u={touching:({touches:s},t)=>t.held===s,touchedfirst:(s,t)=>!t.wrongFirst,within({of:s,limit:t,on_disc:e},n){let o=e>0&&n.target[2]===0;return X(n.place,n[s])<=
(o?e:t)},height:({of:s,least:t=-1/0,most:e=1/0},n)=>n.place[2]<=n[s][2]+e&&n.place[2]-n[s][2]>=t,aside({of:s,side:t,least:e,off_line:n},o){let r=[o.place[0]-o[s][0],
o.place[1]-o[s][1]],i=nt(r,t);return i>=e&&Math.sqrt(Math.max(0,nt(r,r)-i**2))<=n}};function li(s,t){return A.rules[s].every(e=>_u[e.kind](e,t))}var es=class{constructor(t,{slots:e,hand:n},o,r){this.physics=t,this.slots=e,this.hand=new Set(n.map(i=>t.id("body",i))),this.slotBodies=e.map(i=>t.id("body",i)),
this.scene=o,this.command=r,this.goal=vt(o,r),this.touched=[]}follow(t){let e=this.sceneNow();this.goal=vt(e,t),this.scene=e,this.command=t,this.touched=[]}sceneNow(){
let{things:t,zones:e}=this.scene;return{things:t.map(o=>{let[r,i]=this.place(M(o));return{...o,x:r,y:i}}),zones:e}}place(t){let e=z(this.scene,t);return F(e)?S(
e):this.physics.position("body",this.slots[this.scene.things.indexOf(e)])}nameOf(t){let e=this.scene.things[this.slots.indexOf(t)];return e?M(e):t}isDone(){let t=this.
touching(),{thing:e}=this.command,n=t.filter(o=>!this.touched.includes(o));return this.touched.push(...n.filter(o=>o!==e),...n.filter(o=>o===e)),li(this.command.
verb,this.situation(t))}situation(t){let{thing:e,target:n}=this.command,o=this.goalNow;return{start:S(z(this.scene,e)),place:this.place(e),goal:o,target:n?this.
place(n):o,held:t.includes(e),wrongFirst:this.touched.length>0&&this.touched[0]!==e}}get goalNow(){let{verb:t,thing:e,target:n}=this.command;if(t==="touch")return this.
place(e);if(!n)return this.goal;let[o,r]=[S(z(this.scene,n)),this.place(n)];return this.goal.map((i,a)=>i+r[a]-o[a])}touching(){let{model:t}=this.physics,e=new Set;
for(let[n,o]of this.physics.contacts()){let r=[t.geom_bodyid[n],t.geom_bodyid[o]];this.hand.has(r[0])&&e.add(r[1]),this.hand.has(r[1])&&e.add(r[0])}return this.
scene.things.filter((n,o)=>e.has(this.slotBodies[o])).map(M)}};var[Nu,Ru]=[96,64],ss=class{constructor(t,e,n,o=void 0){this.mujoco=t,this.files=e,this.eye=new Je(n,o),this.loaded=null,this.start=null,this.arrangement=null,this.
table=null,this.look={},this.covered=!1,this.sides={front:Nu,wrist:Ru},this.orbit=null}async open(t){let e=dt(t)?D:t;if(this.loaded?.task.task===e)return;let n=await this.
files.scene(e);await this.eye.load(n),this.loaded?.close(),this.loaded=new Qe(this.mujoco,n),this.start=this.table=null;let{table:o,starts:r}=n.task;this.arrangement=
o?new ts(this.loaded,o,r[0],n.model.drawing.items):null}begin(t,e=""){let{starts:n}=this.physics.task;this.start=this.arrangement?this.laidOut(this.arrangement,
e):n[t%n.length],this.physics.begin(this.start)}laidOut(t,e){let{scene:n,command:o}=Xs(e),{start:r,items:i}=t.arrange(n);return this.eye.arrange(i),this.table=o&&
new es(this.physics,t.shapes,n,o),r}async tableShapes(){if(!(await this.files.tasks()).includes(D))throw new f("This page has no table.");return(await this.files.
scene(D)).task.table}async goOn(t,e){let{task:n}=await this.files.scene(t);this.start=n.starts[e%n.starts.length],this.physics.goOn(n,this.start)}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.table?this.table.isDone():this.physics.success}observe(){let t=this.
moment(),{front:e,wrist:n}=this.sides,o=(i,a)=>a?this.eye.picture(i,a,t,this.look):new Uint8Array(0);return{image:this.covered?new Uint8Array(3*e*e):o("front",e),
wrist:o("wrist",n),state:this.physics.state}}show(t=480,e="fine"){this.eye.show(this.view,t,this.moment(),e,this.look)}turnView(t,e,n=1){this.orbit??=new Be(this.
eye.frontView(this.moment())),this.orbit.turn(t,e),this.orbit.zoom(n)}get view(){return this.orbit?.view??this.eye.frontView(this.moment())}grab(t){this.physics.
grip=ti(this.physics,this.view,t);let e=this.physics.grip?.name;return e&&this.table?this.table.nameOf(e):e}paint(t){let{model:e}=this.physics,n=e.body_rootid[this.
physics.id("body","hand")],o=gs(t),r={};this.eye.loaded.drawing.items.forEach(({body:i,rgba:a},c)=>{let h=[o(),o(),o()].map(l=>l/4294967296);i&&e.body_rootid[i]!==
n&&(r[c]=[...h,a[3]])}),this.look={...this.look,colours:r}}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?
{pose:[...t.place,...t.rotation],fov:t.fov}:null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error(
"No task is open; call open(task) first.");return this.loaded}moment(){let{data:t,fixed:e}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat,fixed:e},sites:this.
start?.site_pos??{},siteColours:this.start?.site_rgba??{}}}};var ui=480,Iu="This attempt was put away; run it again.",kn=class{constructor(t,e,n,o){this.settings=t,this.code=e,this.policy=this.ours=n,this.world=o,this.audience=
new Ae(o),this.pacer=new Me,this.run=null,this.running=Promise.resolve(),this.isPreview=!1,this.tickets=0,this.waiting=[]}async begin(t){let e=xo(t.interventions??
""),n=Eo(this.settings,{...t,interventions:e});await this.stop(),this.isPreview=!1;let o=await _o(n,this.settings,this.policy,this.world);t.drive&&o.command({kind:"\
drive",value:!0}),o.steering.turn(!!t.drive),this.pacer.set({pace:n.pace,paused:!1,allowed:0});let r=new Ie(this.policy.manifest,this.policy===this.ours?this.code:
{}),i={attempt:o,payload:r,over:!1,remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&(this.run.attempt.stopped=!0),
this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(n=>this.audience.picture(n));for(;!t.
attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){e instanceof f||console.
error(e),t.remarks.push(e instanceof f?e.message:Fu(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({ticket:t,from:e}){let{run:n}=this;
if(!n||t!==this.tickets)throw new f(Iu);let{attempt:o,payload:r}=n,i=()=>o.moments.length>r.moments.length||n.over||n.remarks.length;for(;!i();)await new Promise(
l=>this.waiting.push(()=>l(null)));let a=o.moments.slice(Math.max(e,r.moments.length));for(let l of a)l.frame=await l.frame;let c=n.over&&o.moments.length===r.moments.
length+a.length;return{push:a.length?r.push(a,o.told):void 0,over:c,count:r.moments.length,line:n.remarks.shift()}}command(t){if(!this.run||this.run.over)throw new f(
"Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){this.pacer.set(t)}steer(t){this.run?.
attempt.steering.wish(t)}async open(t){let e=t&&await Zo(this.ours.ort,t.bytes,t.name,this.ours);return await this.stop(),this.policy!==this.ours&&await this.policy.
close(),this.policy=e??this.ours,{heads:this.policy.config.heads.kinds}}async editTable(t){let{world:e,run:n}=this,{scenes:o}=await e.tableShapes(),r=Rr(t,o);if(n&&
!n.over)throw new f("The robot acts; the table is changed when it has ended.");return await e.open(D),e.begin(0,Te(r)),e.look={},this.isPreview=!0,{...Ir(r),picture:(await this.
audience.drawn()).bytes}}async scene(t){let e=await this.world.files.needed(this.world.loaded?.task.task??(dt(t)?D:t));return{...e,sentences:await this.said(e.tasks,
t)}}async sentences(t){let{tasks:e}=await this.world.files.needed(dt(t)?D:t);return this.said(e,t)}async said(t,e){let{tasks:n}=this.ours.manifest;if(!t.includes(
D))return t.map(i=>n[i.split("@")[0]].sentence);let{scenes:o}=await this.world.tableShapes();return je(ve(e,0,o)).filter(({kind:i})=>i===Gt).map(({text:i})=>i)}outcome(){
if(!this.run?.over)throw new f("No attempt has ended yet.");let{told:t,moments:e}=this.run.attempt;return{task:t.task,success:t.success,steps:e.length}}demonstration(){
if(!this.run?.attempt.steps.length)throw new f("Nothing has happened yet that could be saved.");return Fo(this.run.attempt)}grab(t){let e=this.run&&!this.run.over?
this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.grip?.moveTo(t):this.world.letGo()}async look(t){let{world:e,
run:n,pacer:o}=this;return!e.start||this.isPreview?null:(t?e.turnView(t.aside,t.up,t.away):e.resetView(),o.paused||!n||n.over?(await this.audience.drawn()).bytes:
null)}light(t){this.world.look={...this.world.look,light:t}}},Fu=s=>/memory/i.test(String(s))?"This browser has too little memory left for the robot. Close othe\
r tabs and load the page again.":`This attempt broke off, and that is our mistake, not yours (${s}). Run it again, or change the seed.`;async function pi(s,t){let e=new OffscreenCanvas(
ui,ui),[n,o,r,i]=await Promise.all([Pu(s),s.json("policy/policy.json.packed"),ju(s),s.json("code.json.packed")]),a=await Yo(n,o,h=>s.read(`policy/${h}.packed`)),
c=new ss(r,new Fe(h=>s.read(`scenes/${h}`)),e);return new kn(t,i,a,c)}async function Pu(s){let[t,e]=await Promise.all([s.module("ort.mjs.packed"),s.read("ort.wa\
sm.packed")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}async function ju(s){let[t,e]=await Promise.all([s.module("m\
ujoco.mjs.packed"),s.read("mujoco.wasm.packed")]);return t.default({wasmBinary:e,locateFile:n=>n})}var ns=class{constructor({list:t,address:e,inline:n},o){this.list=t,this.address=e,this.inline=n,this.arrived=o}async read(t){let e=this.list[t];if(!e)throw new f(
`This page has no file ${t}.`);let n=this.inline?tr(this.inline[t]):await this.fetched(t);if(n.length!==e.size||!await Lu(n,e.sha256))throw new f(`The file ${t}\
 is damaged: ${n.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".packed")?Cu(n,t):n}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new f(`The file ${t} could not be read. Is the server still ther\
e?`);let n=[],o=e.body.getReader();try{for(let r=await o.read();!r.done;r=await o.read())n.push(r.value),this.arrived(r.value.length)}catch{throw new f(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(n).arrayBuffer())}};async function Lu(s,t){if(!t||!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",s));return Array.from(e,n=>n.toString(16).padStart(2,"0")).join("")===t}async function Cu(s,t){
try{let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new f(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var zu=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],os=null,Uu={async load({files:s,settings:t}){if(!WebAssembly.validate(new Uint8Array(
zu)))throw new f("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,n=new ns(s,o=>postMessage({arrived:e+=o}));
return os=await pi(n,t),Object.keys(os.policy.manifest.tasks)},begin:s=>B().begin(s),more:s=>B().more(s),command:s=>B().command(s),pace:s=>B().pace(s),grab:s=>B().
grab(s),drag:s=>B().drag(s),look:s=>B().look(s),light:s=>B().light(s),steer:s=>B().steer(s),open:s=>B().open(s),table:s=>B().editTable(s),scene:s=>B().scene(s),
sentences:s=>B().sentences(s),outcome:()=>B().outcome(),demonstration:()=>B().demonstration()};function B(){if(!os)throw new f("The robot is still being loaded.");
return os}onmessage=async({data:{id:s,call:t,argument:e}})=>{try{let n=await Uu[t](e);postMessage({id:s,result:n},{transfer:n?.push instanceof Uint8Array?[n.push.
buffer]:[]})}catch(n){postMessage({id:s,mistake:n instanceof f,line:Bu(n)})}};function Bu(s){return s instanceof f?s.message:s instanceof RangeError||/memory/i.
test(String(s))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`The robot could not go on: ${s?.message??s}`}return bi(Du);})();
