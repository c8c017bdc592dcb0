// node_modules/preact/dist/preact.mjs
var n, t, r, u, i, f, o, e, l, c, a, s, h = /* @__PURE__ */ Symbol.for("pv"), p = {}, y = [], v = /^m(i|n|o|s|text|space)$/, w = Array.isArray, d = y.slice, _ = Object.assign;
function g(n3) {
  n3 && n3.parentNode && n3.remove();
}
function k(n3, t4, r4) {
  var u4, i4, f5, o5 = {}, e4 = arguments.length;
  for (f5 in t4) f5 == "key" ? u4 = t4[f5] : f5 == "ref" && typeof n3 != "function" ? i4 = t4[f5] : o5[f5] = t4[f5];
  return e4 > 2 && (o5.children = e4 > 3 ? d.call(arguments, 2) : r4), m(n3, o5, u4, i4, null);
}
function m(r4, u4, i4, f5, o5) {
  var e4 = { type: r4, props: u4, key: i4, ref: f5, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o5 || ++t, __i: -1, __u: 0 };
  return !o5 && n.vnode && n.vnode(e4), e4;
}
function $(n3) {
  return n3.children;
}
function x(n3, t4) {
  this.props = n3, this.context = t4, this.__g = 0;
}
function S(n3, t4) {
  if (t4 == null) return n3.__ && S(n3.__, n3.__i + 1);
  for (var r4; t4 < n3.__k.length; t4++) if ((r4 = n3.__k[t4]) && r4.__e) return r4.__e;
  return typeof n3.type != "function" || n3.props.__P ? null : S(n3);
}
function C(t4) {
  var r4, u4 = t4.__v, i4 = u4.__e, f5 = [], o5 = [], e4 = t4.__P;
  e4 && ((r4 = _({ constructor: h }, u4)).__v = u4.__v + 1, n.vnode && n.vnode(r4), z(e4, r4, u4, t4.__n, e4.namespaceURI, 32 & u4.__u ? [i4] : null, f5, i4 || S(u4), 32 & u4.__u, o5), r4.__v = u4.__v, r4.__.__k[r4.__i] = r4, E(f5, r4, o5), u4.__ = u4.__e = null, r4.__e != i4 && j(r4));
}
function j(n3) {
  if ((n3 = n3.__) && n3.__c && !n3.props.__P) return n3.__e = null, n3.__k.some(function(t4) {
    return t4 && (n3.__e = t4.__e);
  }), j(n3);
}
function L(t4) {
  (8 & t4.__g || (t4.__g |= 8, u.push(t4), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
}
function H() {
  try {
    for (var n3, t4 = 1; u.length; ) u.length > t4 && u.sort(o), n3 = u.shift(), t4 = u.length, 8 & n3.__g && C(n3);
  } finally {
    (f = u.length) && (i || queueMicrotask)(H);
  }
}
function I(n3, t4, r4, u4, i4, f5, o5, e4, l4, c4, a5) {
  var s4, h5, v4, w5, d5, _5, g5 = u4.__k || y, k4 = t4.length;
  for (l4 = q(r4, t4, g5, l4, k4), s4 = 0; s4 < k4; s4++) (v4 = r4.__k[s4]) != null && (h5 = ~v4.__i && g5[v4.__i] || p, v4.__i = s4, _5 = z(n3, v4, h5, i4, f5, o5, e4, l4, c4, a5), w5 = v4.__e, (h5.ref != v4.ref || 8 & h5.__u) && (h5.ref && G(h5.ref, null, v4, h5), v4.ref && a5.push(v4.ref, v4.__c || w5, v4)), d5 = d5 || w5, 4 & v4.__u ? (l4 = A(v4, l4, n3, !h5.__v), h5.__e && (h5.__e = null)) : typeof v4.type == "function" && _5 !== void 0 ? l4 = _5 : w5 && (l4 = w5.nextSibling), v4.__u &= -21);
  return r4.__e = d5, l4;
}
function q(n3, t4, r4, u4, i4) {
  var f5, o5, e4, l4, c4, a5, s4, p5, y5, v4 = r4.length, d5 = v4, _5 = 0, g5 = 0, k4 = n3.__k = Array(i4);
  for (f5 = 0; f5 < i4; f5++) (o5 = t4[f5]) != null && typeof o5 != "boolean" && typeof o5 != "function" ? (typeof o5 != "object" || o5.constructor === String ? o5 = k4[f5] = m(null, o5) : w(o5) ? o5 = k4[f5] = m($, { children: o5 }) : o5.constructor === h && o5.__b ? o5 = k4[f5] = m(o5.type, o5.props, o5.key, o5.ref, o5.__v) : k4[f5] = o5, l4 = f5 + _5, o5.__ = n3, o5.__b = n3.__b + 1, e4 = null, ~(c4 = o5.__i = P(o5, r4, l4, d5)) && (d5--, (e4 = r4[c4]) && (e4.__u |= 2)), e4 && e4.__v ? (o5.__u |= 16, c4 == l4 - 1 ? _5-- : c4 == l4 + 1 ? _5++ : c4 != l4 && (c4 > l4 ? _5-- : _5++, g5 = 1)) : (~c4 || (i4 > v4 ? _5-- : i4 < v4 && _5++), typeof o5.type != "function" && (o5.__u |= 4))) : k4[f5] = null;
  if (g5) {
    for (a5 = [], s4 = [], f5 = 0; f5 < i4; f5++) if ((o5 = k4[f5]) && 16 & o5.__u) {
      for (_5 = 0, p5 = a5.length; _5 < p5; ) a5[y5 = _5 + p5 >> 1] < o5.__i ? _5 = y5 + 1 : p5 = y5;
      a5[_5] = o5.__i, s4[f5] = _5 + 1;
    }
    for (_5 = a5.length; f5--; ) s4[f5] && (s4[f5] == _5 ? _5-- : k4[f5].__u |= 4);
  }
  if (d5) for (f5 = 0; f5 < v4; f5++) !(e4 = r4[f5]) || 2 & e4.__u || (e4.__e == u4 && (u4 = S(e4)), J(e4, e4));
  return u4;
}
function A(n3, t4, r4, u4) {
  var i4, f5, o5, e4;
  if (typeof n3.type == "function") {
    if (n3.props.__P) return t4;
    if (i4 = n3.__k) for (f5 = 0; f5 < i4.length; f5++) i4[f5] && (i4[f5].__ = n3, t4 = A(i4[f5], t4, r4, !1));
    return t4;
  }
  for (t4 && !t4.parentNode && (t4 = S(n3)) && !t4.parentNode && (t4 = null), o5 = n3.__e, e4 = t4; e4 && e4.nodeType == 8; ) e4 = e4.nextSibling;
  for (o5 != e4 && (!u4 && r4.moveBefore && o5.parentNode ? r4.moveBefore(o5, t4) : r4.insertBefore(o5, t4 || null)), t4 = o5; (t4 = t4 && t4.nextSibling) && t4.nodeType == 8 && !t4.data.startsWith("$s"); ) ;
  return t4;
}
function P(n3, t4, r4, u4) {
  var i4, f5 = n3.key, o5 = n3.type, e4 = t4[r4], l4 = e4 && !(2 & e4.__u);
  if (e4 === null && f5 == null || l4 && f5 == e4.key && o5 == e4.type) return r4;
  if (u4 > (l4 ? 1 : 0)) {
    for (i4 = r4 - 1; i4 >= 0; i4--) if ((e4 = t4[i4]) && !(2 & e4.__u) && f5 == e4.key && o5 == e4.type) return i4;
    for (i4 = r4 + 1; i4 < t4.length; i4++) if ((e4 = t4[i4]) && !(2 & e4.__u) && f5 == e4.key && o5 == e4.type) return i4;
  }
  return -1;
}
function T(n3, t4, r4) {
  r4 == null && (r4 = ""), t4[0] == "-" ? n3.setProperty(t4, r4) : n3[t4] = r4;
}
function N(n3, t4, r4, u4, i4) {
  var f5, o5;
  if (t4 == "style") if (typeof r4 == "string") n3.style.cssText = r4;
  else {
    if (typeof u4 == "string" && (n3.style.cssText = u4 = ""), u4) for (t4 in u4) r4 && t4 in r4 || T(n3.style, t4);
    if (r4) for (t4 in r4) u4 && r4[t4] == u4[t4] || T(n3.style, t4, r4[t4]);
  }
  else if (t4[0] == "o" && t4[1] == "n") typeof r4 != "function" && (r4 = null), typeof u4 != "function" && (u4 = null), (n3.__e || (n3.__e = {}))[t4] = r4, r4 && u4 || (o5 = a[t4] || (a[t4] = V(t4)), (n3.__a || (n3.__a = {}))[t4] = c, f5 = t4 != (t4 = t4.replace(l, "$1")), (t4 = t4.slice(2))[0] < "a" && (t4 = t4.toLowerCase()), r4 ? n3.addEventListener(t4, o5, f5) : n3.removeEventListener(t4, o5, f5));
  else {
    if (i4 == "http://www.w3.org/2000/svg") t4 = t4.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if (t4 != "width" && t4 != "height" && t4 != "href" && t4 != "list" && t4 != "form" && t4 != "tabIndex" && t4 != "download" && t4 != "rowSpan" && t4 != "colSpan" && t4 != "role" && t4 != "popover" && t4 in n3) try {
      return void (n3[t4] = r4 ?? "");
    } catch {
    }
    if (typeof r4 == "function") return;
    r4 == null || r4 === !1 && t4[4] != "-" ? n3.removeAttribute(t4) : n3.setAttribute(t4, t4 == "popover" && r4 == 1 ? "" : r4);
  }
}
function V(t4) {
  return function(r4) {
    var u4 = this.__e;
    if (u4) {
      if (u4 = u4[t4], r4[e] == null) r4[e] = c++;
      else if (r4[e] < this.__a[t4]) return;
      return u4(n.event ? n.event(r4) : r4);
    }
  };
}
function z(t4, r4, u4, i4, f5, o5, e4, l4, c4, a5) {
  var s4, p5, v4, d5, k4, b3, m5, M2, C3, j3, L2, H2, q3, A4, O2, P2, T5, N2, V2 = r4.type;
  if (r4.constructor !== h) return null;
  128 & u4.__u && (c4 = 32 & u4.__u, s4 = u4.__c.__z) && (r4.__u |= c4, p5 = o5 = [], s4.nodeType == 8 ? l4 = B(s4, o5) : o5.push(s4), l4 = o5[0] || l4), (s4 = n.__b) && s4(r4);
  n: if (typeof V2 == "function") {
    v4 = e4.length;
    try {
      if (M2 = r4.props, C3 = (s4 = V2.prototype) && s4.render, j3 = (s4 = V2.contextType) && i4[s4.__c], L2 = s4 ? j3 ? j3.props.value : s4.__ : i4, (d5 = u4.__c) ? (r4.__c = d5, 2 & d5.__g && (d5.__g |= 1)) : (C3 ? r4.__c = d5 = new V2(M2, L2) : (r4.__c = d5 = new x(M2, L2), d5.constructor = V2, d5.render = K), j3 && j3.sub(d5), d5.state || (d5.state = {}), d5.__n = i4, d5.__g |= 8, d5.__h = [], d5.__k = []), C3 && (d5.__s || (d5.__s = d5.state), V2.getDerivedStateFromProps && (d5.__s == d5.state && (d5.__s = _({}, d5.__s)), _(d5.__s, V2.getDerivedStateFromProps(M2, d5.__s)))), k4 = d5.props, b3 = d5.state, d5.__v = r4, u4.__c) {
        if (M2 !== k4 && C3 && !V2.getDerivedStateFromProps && d5.componentWillReceiveProps && d5.componentWillReceiveProps(M2, L2), r4.__v == u4.__v && !(8 & d5.__g) || !(4 & d5.__g) && d5.shouldComponentUpdate && d5.shouldComponentUpdate(M2, d5.__s, L2) === !1) {
          r4.__v != u4.__v && (d5.props = M2, d5.state = d5.__s, d5.__g &= -9), r4.__e = u4.__e, r4.__k = u4.__k, r4.__k.some(function(n3) {
            n3 && (n3.__ = r4);
          }), y.push.apply(d5.__h, d5.__k), d5.__k = [], d5.__h.length && e4.push(d5), l4 = S(u4);
          break n;
        }
        d5.componentWillUpdate && d5.componentWillUpdate(M2, d5.__s, L2), C3 && d5.componentDidUpdate && d5.__h.push(function() {
          d5.componentDidUpdate(k4, b3, m5);
        });
      } else C3 && !V2.getDerivedStateFromProps && d5.componentWillMount && d5.componentWillMount(), C3 && d5.componentDidMount && d5.__h.push(d5.componentDidMount);
      d5.context = L2, d5.props = M2, d5.__P = t4, d5.__g &= -5, H2 = n.__r, q3 = C3 ? 25 : 0;
      do
        d5.__g &= -9, H2 && H2(r4), s4 = d5.render(d5.props, d5.state = d5.__s, d5.context);
      while (8 & d5.__g && ++q3 < 25);
      C3 && (y.push.apply(d5.__h, d5.__k), d5.__k = []), d5.state = d5.__s, d5.getChildContext && (i4 = _({}, i4, d5.getChildContext())), C3 && u4.__c && d5.getSnapshotBeforeUpdate && (m5 = d5.getSnapshotBeforeUpdate(k4, b3)), A4 = s4 && s4.type === $ && s4.key == null ? s4.props.children : s4, M2.__P && (s4 = l4, f5 = (t4 = M2.__P).namespaceURI, c4 = o5 = null, u4.props && u4.props.__P != t4 && (u4.__k.some(function(n3) {
        n3 && J(n3, n3);
      }), u4.__k = null), l4 = u4.__k ? S(u4, 0) : null), l4 = I(t4, w(A4) ? A4 : [A4], r4, u4, i4, f5, o5, e4, l4, c4, a5), M2.__P && (r4.__e = null, l4 = s4), r4.__u &= -161, p5 && p5.some(g), d5.__h.length && e4.push(d5), 1 & d5.__g && (d5.__g &= -4);
    } catch (t5) {
      if (e4.length = v4, r4.__v = null, c4 || o5) if (t5 && t5.then) {
        if (r4.__u |= 128 | c4, o5) {
          for (~(T5 = o5.indexOf(l4 || void 0)) || (T5 = o5.length); (N2 = o5[T5 - 1]) && N2.nodeType == 8; ) T5--;
          for (; T5 < o5.length; T5++) if (N2 = o5[T5]) if (o5[T5] = null, O2) {
            if (N2 == P2) break;
          } else {
            if (N2.nodeType != 8) break;
            N2.data.startsWith("$s") && (P2 = B(O2 = N2));
          }
        }
        if (!O2) {
          for (; l4 && l4.nodeType == 8 && l4.nextSibling; ) l4 = l4.nextSibling;
          O2 = l4;
        }
        (s4 = B(O2 = r4.__c.__z || (r4.__c.__z = O2))) ? (r4.__e = O2, l4 = s4) : r4.__e = l4, l4 = l4 && l4.nextSibling;
      } else o5 && o5.some(g);
      else r4.__e = u4.__e;
      r4.__k || (r4.__k = u4.__k || []), t5 && t5.then || D(r4), n.__e(t5, r4, u4);
    }
  } else l4 = r4.__e = F(u4.__e, r4, u4, i4, f5, o5, e4, c4, a5, t4);
  return (s4 = n.diffed) && s4(r4), l4;
}
function B(n3, t4) {
  if (n3 && n3.nodeType == 8 && n3.data.startsWith("$s")) for (var r4 = 1; n3 = n3.nextSibling; ) {
    if (n3.nodeType == 8) {
      if (n3.data.startsWith("$s")) r4++;
      else if (n3.data.startsWith("/$s") && !--r4) return n3;
    }
    t4 && t4.push(n3);
  }
}
function D(n3) {
  n3 && (n3.__c && (n3.__c.__g |= 4), n3.__k && n3.__k.some(D));
}
function E(t4, r4, u4) {
  for (var i4 = 0; i4 < u4.length; ) G(u4[i4++], u4[i4++], u4[i4++]);
  n.__c && n.__c(r4, t4), t4.some(function(r5) {
    try {
      t4 = r5.__h, r5.__h = [], t4.some(function(n3) {
        n3.call(r5);
      });
    } catch (t5) {
      n.__e(t5, r5.__v);
    }
  });
}
function F(t4, r4, u4, i4, f5, o5, e4, l4, c4, a5) {
  var s4, h5, y5, _5, k4, b3, m5, M2, $2 = u4.props || p, x4 = r4.props, C3 = r4.type;
  if (C3 == "svg" ? f5 = "http://www.w3.org/2000/svg" : C3 == "math" ? f5 = "http://www.w3.org/1998/Math/MathML" : f5 || (f5 = "http://www.w3.org/1999/xhtml"), o5) {
    for (s4 = 0; s4 < o5.length; s4++) if ((k4 = o5[s4]) && (C3 ? k4.localName == C3 : k4.nodeType == 3)) {
      t4 = k4, o5[s4] = null;
      break;
    }
  }
  if (!t4) {
    if (M2 = a5.ownerDocument || document, !C3) return M2.createTextNode(x4);
    t4 = M2.createElementNS(f5, C3, x4.is ? x4 : a5), l4 && (n.__m && n.__m(r4, o5), l4 = !1), o5 = null;
  }
  if (C3) {
    if (a5 = C3 == "template" && t4.content || t4, o5 = C3 == "textarea" && x4.defaultValue != null ? null : o5 && d.call(a5.childNodes), !l4 && o5) for ($2 = {}, s4 = 0; s4 < t4.attributes.length; s4++) $2[(k4 = t4.attributes[s4]).name] = k4.value;
    for (s4 in $2) k4 = $2[s4], s4 == "dangerouslySetInnerHTML" ? y5 = k4 : s4 == "children" || s4 in x4 || s4 == "value" && "defaultValue" in x4 || s4 == "checked" && "defaultChecked" in x4 || N(t4, s4, null, k4, f5);
    for (s4 in x4) k4 = x4[s4], s4 == "children" ? _5 = k4 : s4 == "dangerouslySetInnerHTML" ? h5 = k4 : s4 == "value" ? b3 = k4 : s4 == "checked" ? m5 = k4 : l4 && typeof k4 != "function" || $2[s4] === k4 || N(t4, s4, k4, $2[s4], f5);
    h5 ? (l4 || y5 && (h5.__html == y5.__html || h5.__html == t4.innerHTML) || (t4.innerHTML = h5.__html), r4.__k = []) : (y5 && (t4.textContent = ""), (C3 == "foreignObject" || f5 == "http://www.w3.org/1998/Math/MathML" && v.test(C3)) && (f5 = "http://www.w3.org/1999/xhtml"), I(a5, w(_5) ? _5 : [_5], r4, u4, i4, f5, o5, e4, o5 ? o5[0] : u4.__k && S(u4, 0), l4, c4), o5 && o5.some(g)), l4 && C3 != "textarea" || (s4 = "value", C3 == "progress" && b3 == null ? t4.removeAttribute(s4) : b3 == null || b3 === t4[s4] && (C3 != "progress" || b3) || N(t4, s4, b3, $2[s4], f5), s4 = "checked", m5 != null && m5 != t4[s4] && N(t4, s4, m5, $2[s4], f5));
  } else $2 === x4 || l4 && t4.data == x4 || (t4.data = x4);
  return t4;
}
function G(t4, r4, u4, i4) {
  try {
    typeof t4 == "function" ? r4 ? r4.__x = t4(r4) || 1 : i4 && (i4 = i4.__c || i4.__e) && (r4 = i4.__x) && (i4.__x = null, typeof r4 == "function" ? r4() : t4(null)) : t4.current = r4;
  } catch (t5) {
    n.__e(t5, u4);
  }
}
function J(t4, r4, u4) {
  var i4, f5, o5, e4;
  if (n.unmount && n.unmount(t4), !(i4 = t4.ref) || i4.current && i4.current != t4.__e || G(i4, null, r4, t4), i4 = t4.__c) {
    if (i4.componentWillUnmount) try {
      i4.componentWillUnmount();
    } catch (t5) {
      n.__e(t5, r4);
    }
    i4.__P = i4.__n = null;
  }
  if (i4 = t4.__k) for (e4 = 0; e4 < i4.length; e4++) i4[e4] && J(i4[e4], r4, typeof t4.type != "function" || u4 && !t4.props.__P);
  !u4 && (i4 = t4.__c) && (i4 = i4.__z) && (f5 = B(i4, o5 = [])) && (i4 == t4.__e && o5.some(g), g(f5), g(i4)), u4 || g(t4.__e), t4.__e = t4.__c = t4.__ = null;
}
function K(n3, t4, r4) {
  return this.constructor(n3, r4);
}
function Q(t4, r4) {
  var u4, i4, f5, o5;
  n.__ && n.__(t4, r4), r4.nodeType == 9 && (r4 = r4.documentElement), i4 = (u4 = t4 && 32 & t4.__u) ? null : r4.__k, r4.__k = m($, { children: [t4] }), f5 = [], o5 = [], z(r4, r4.__k, i4 || p, p, r4.namespaceURI, i4 ? null : r4.firstChild ? d.call(r4.childNodes) : null, f5, i4 ? i4.__e : r4.firstChild, u4, o5), E(f5, r4.__k, o5), r4.__k.props.children = null;
}
n = { __e: function(n3, t4, r4, u4) {
  for (var i4, o5, e4; t4 = t4.__; ) if ((i4 = t4.__c) && !(1 & i4.__g)) {
    i4.__g |= 4;
    try {
      if ((e4 = (o5 = i4.constructor) && o5.getDerivedStateFromError) && i4.setState(o5.getDerivedStateFromError(n3)), i4.componentDidCatch && (i4.componentDidCatch(n3, u4 || {}), e4 = 1), e4 && 8 & i4.__g) return void (i4.__g |= 2);
    } catch (t5) {
      n3 = t5;
    }
  }
  throw f = 0, n3;
} }, t = 0, r = function(n3) {
  return n3 != null && n3.constructor === h;
}, x.prototype.setState = function(n3, t4) {
  var r4 = this.__s;
  r4 && r4 != this.state || (r4 = this.__s = _({}, this.state)), typeof n3 == "function" && (n3 = n3(_({}, r4), this.props)), n3 && (_(r4, n3), this.__v && (t4 && this.__k.push(t4), L(this)));
}, x.prototype.forceUpdate = function(n3) {
  this.__v && (this.__g |= 4, n3 && this.__h.push(n3), L(this));
}, x.prototype.render = $, u = [], f = 0, o = function(n3, t4) {
  return n3.__v.__b - t4.__v.__b;
}, e = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;

// node_modules/preact/hooks/dist/hooks.mjs
var t2, r2, u2, i2, o2 = Object.is, f2 = 0, c2 = [], e2 = [], a2 = n, v2 = a2.__b, l2 = a2.__r, m2 = a2.diffed, h2 = a2.__c, s2 = a2.unmount, p2 = a2.__;
function y2(n3, t4) {
  a2.__h && a2.__h(r2, n3, f2 || t4), f2 = 0;
  var u4 = r2.__H || (r2.__H = { __: [], __h: [] });
  return n3 >= u4.__.length && u4.__.push({}), u4.__[n3];
}
function d2(n3) {
  return f2 = 1, _2(G2, n3);
}
function _2(n3, u4, i4) {
  var f5 = y2(t2++, 2);
  if (f5.t = n3, !f5.__c && (f5.__ = [i4 ? i4(u4) : G2(void 0, u4), function(n4) {
    var t4 = (f5.__N || f5.__)[0], r4 = f5.t(t4, n4);
    o2(t4, r4) || (f5.__N = [r4, f5.__[1]], f5.__c.setState({}));
  }], f5.__c = r2, !r2.__f)) {
    r2.__f = !0;
    var c4 = r2.shouldComponentUpdate;
    r2.shouldComponentUpdate = function(n4, t4, r4) {
      var u5 = this.__H;
      if (!u5) return !0;
      var i5 = !1, f6 = this.props != n4;
      if (u5.__.some(function(n5) {
        n5.__N && (i5 = !0, o2(n5.__[0], n5.__N[0]) || (f6 = !0));
      }), c4) {
        var e4 = c4.call(this, n4, t4, r4);
        return i5 ? e4 || f6 : e4;
      }
      return !i5 || f6;
    };
  }
  return f5.__;
}
function A2(n3, u4) {
  var i4 = y2(t2++, 3);
  !a2.__s && E2(i4.__H, u4) && (i4.__P = !0, i4.__ = n3, i4.u = u4, r2.__H.__h.push(i4));
}
function F2(n3, u4) {
  var i4 = y2(t2++, 4);
  !a2.__s && E2(i4.__H, u4) && (i4.__P = !1, i4.__ = n3, i4.u = u4, r2.__h.push(i4));
}
function T2(n3) {
  return f2 = 5, w2(function() {
    return { current: n3 };
  }, []);
}
function w2(n3, r4) {
  var u4 = y2(t2++, 7);
  return E2(u4.__H, r4) && (u4.__ = n3(), u4.__H = r4), u4.__;
}
function g2() {
  var n3;
  do {
    for (; n3 = e2.shift(); ) try {
      C2(n3);
    } catch (t5) {
      a2.__e(t5, { __: (n3 = n3.__P) && n3.__v });
    }
    for (; n3 = c2.shift(); ) {
      var t4 = n3.__H;
      if (n3.__P && t4) try {
        t4.__h.some(C2), t4.__h.some(D2), t4.__h = [];
      } catch (r4) {
        t4.__h = [], a2.__e(r4, n3.__v);
      }
    }
  } while (e2.length);
}
a2.__b = function(n3) {
  r2 = null, v2 && v2(n3);
}, a2.__ = function(n3, t4) {
  n3 && t4.__k && t4.__k.__m && (n3.__m = t4.__k.__m), p2 && p2(n3, t4);
}, a2.__r = function(n3) {
  l2 && l2(n3), t2 = 0;
  var i4 = (r2 = n3.__c).__H;
  i4 && (u2 == r2 ? r2.__h = [] : (i4.__h.some(C2), i4.__h.some(D2), t2 = 0), i4.__h = [], i4.__.some(function(n4) {
    n4.__N && (n4.__ = n4.__N), n4.u = n4.__N = void 0;
  })), u2 = r2;
}, a2.diffed = function(n3) {
  m2 && m2(n3);
  var t4 = n3.__c;
  t4 && t4.__H && (t4.__H.__h.length && B2(c2.push(t4)), t4.__H.__.some(function(n4) {
    n4.u && (n4.__H = n4.u);
  })), u2 = r2 = null;
}, a2.__c = function(n3, t4) {
  t4.some(function(n4) {
    try {
      n4.__h.some(C2), n4.__h = n4.__h.filter(function(n5) {
        return !n5.__ || D2(n5);
      });
    } catch (t5) {
      n4.__h = [function() {
        throw t5;
      }];
    }
  }), h2 && h2(n3, t4);
}, a2.unmount = function(n3) {
  s2 && s2(n3);
  var t4, r4, u4 = n3.__c;
  u4 && u4.__H && (u4.__H.__.some(function(u5) {
    try {
      if (u5.__P && u5.__c) {
        if (r4 === void 0) {
          for (r4 = n3.__; r4 && (!r4.__c || !r4.__c.__P); ) r4 = r4.__;
          r4 = r4 && r4.__c;
        }
        u5.__P = r4, B2(e2.push(u5));
      } else C2(u5);
    } catch (n4) {
      t4 = n4;
    }
  }), u4.__H = void 0, t4 && a2.__e(t4, u4.__v));
};
var k2 = typeof requestAnimationFrame == "function";
function z2(n3) {
  var t4, r4 = function() {
    clearTimeout(u4), k2 && cancelAnimationFrame(t4), setTimeout(n3);
  }, u4 = setTimeout(r4, 35);
  k2 && (t4 = requestAnimationFrame(r4));
}
function B2(n3) {
  n3 != 1 && i2 == a2.requestAnimationFrame || ((i2 = a2.requestAnimationFrame) || z2)(g2);
}
function C2(n3) {
  var t4 = r2, u4 = n3.__c;
  typeof u4 == "function" && (n3.__c = void 0, u4()), r2 = t4;
}
function D2(n3) {
  var t4 = r2;
  n3.__c = n3.__(), r2 = t4;
}
function E2(n3, t4) {
  return !n3 || n3.length != t4.length || t4.some(function(t5, r4) {
    return !o2(t5, n3[r4]);
  });
}
function G2(n3, t4) {
  return typeof t4 == "function" ? t4(n3) : t4;
}

// node_modules/@preact/signals-core/dist/signals-core.module.js
var i3 = /* @__PURE__ */ Symbol.for("preact-signals");
function t3() {
  if (v3 > 1)
    v3--;
  else {
    var i4, t4 = !1;
    for ((function() {
      var i5 = c3;
      for (c3 = void 0; i5 !== void 0; ) {
        var t5 = i5.S;
        if (t5.v === i5.v) for (var r5 = t5.t; r5 !== void 0; r5 = r5.x) r5.i === i5.i && (r5.i = t5.i);
        i5 = i5.o;
      }
    })(); h3 !== void 0; ) {
      var r4 = h3;
      for (h3 = void 0, s3++; r4 !== void 0; ) {
        var n3 = r4.u;
        if (r4.u = void 0, r4.f &= -3, !(8 & r4.f) && w3(r4)) try {
          r4.c();
        } catch (r5) {
          t4 || (i4 = r5, t4 = !0);
        }
        r4 = n3;
      }
    }
    if (s3 = 0, v3--, t4) throw i4;
  }
}
function r3(i4) {
  if (v3 > 0) return i4();
  u3 = ++e3, v3++;
  try {
    return i4();
  } finally {
    t3();
  }
}
var n2, o3 = void 0;
function f3(i4) {
  var t4 = o3, r4 = n2;
  o3 = void 0, n2 = void 0;
  try {
    return i4();
  } finally {
    o3 = t4, n2 = r4;
  }
}
var h3 = void 0, v3 = 0, s3 = 0, e3 = 0, u3 = 0, c3 = void 0, a3 = 0;
function d3(i4) {
  if (o3 !== void 0) {
    var t4 = i4.n;
    if (t4 === void 0 || t4.t !== o3)
      return t4 = { i: 0, S: i4, p: o3.s, n: void 0, t: o3, e: void 0, x: void 0, r: t4 }, o3.s !== void 0 && (o3.s.n = t4), o3.s = t4, i4.n = t4, 32 & o3.f && i4.S(t4), t4;
    if (t4.i === -1)
      return t4.i = 0, t4.n !== void 0 && (t4.n.p = t4.p, t4.p !== void 0 && (t4.p.n = t4.n), t4.p = o3.s, t4.n = void 0, o3.s.n = t4, o3.s = t4), t4;
  }
}
function l3(i4, t4) {
  this.v = i4, this.i = 0, this.n = void 0, this.t = void 0, this.l = 0, this.W = t4?.watched, this.Z = t4?.unwatched, this.name = t4?.name;
}
l3.prototype.brand = i3;
l3.prototype.h = function() {
  return !0;
};
l3.prototype.S = function(i4) {
  var t4 = this, r4 = this.t;
  r4 !== i4 && i4.e === void 0 && (i4.x = r4, this.t = i4, r4 !== void 0 ? r4.e = i4 : f3(function() {
    var i5;
    (i5 = t4.W) == null || i5.call(t4);
  }));
};
l3.prototype.U = function(i4) {
  var t4 = this;
  if (this.t !== void 0) {
    var r4 = i4.e, n3 = i4.x;
    r4 !== void 0 && (r4.x = n3, i4.e = void 0), n3 !== void 0 && (n3.e = r4, i4.x = void 0), i4 === this.t && (this.t = n3, n3 === void 0 && f3(function() {
      var i5;
      (i5 = t4.Z) == null || i5.call(t4);
    }));
  }
};
l3.prototype.subscribe = function(i4) {
  var t4 = this;
  return x2(function() {
    var r4 = t4.value;
    f3(function() {
      return i4(r4);
    });
  }, { name: "sub" });
};
l3.prototype.valueOf = function() {
  return this.value;
};
l3.prototype.toString = function() {
  return this.value + "";
};
l3.prototype.toJSON = function() {
  return this.value;
};
l3.prototype.peek = function() {
  var i4 = this;
  return f3(function() {
    return i4.value;
  });
};
Object.defineProperty(l3.prototype, "value", { get: function() {
  var i4 = d3(this);
  return i4 !== void 0 && (i4.i = this.i), this.v;
}, set: function(i4) {
  if (i4 !== this.v) {
    if (s3 > 100) throw new Error("Cycle detected");
    (function(i5) {
      v3 !== 0 && s3 === 0 && i5.l !== u3 && (i5.l = u3, c3 = { S: i5, v: i5.v, i: i5.i, o: c3 });
    })(this), this.v = i4, this.i++, a3++, v3++;
    try {
      for (var r4 = this.t; r4 !== void 0; r4 = r4.x) r4.t.N();
    } finally {
      t3();
    }
  }
} });
function y3(i4, t4) {
  return new l3(i4, t4);
}
function w3(i4) {
  for (var t4 = i4.s; t4 !== void 0; t4 = t4.n) if (t4.S.i !== t4.i || !t4.S.h() || t4.S.i !== t4.i) return !0;
  return !1;
}
function b(i4) {
  for (var t4 = i4.s; t4 !== void 0; t4 = t4.n) {
    var r4 = t4.S.n;
    if (r4 !== void 0 && (t4.r = r4), t4.S.n = t4, t4.i = -1, t4.n === void 0) {
      i4.s = t4;
      break;
    }
  }
}
function _3(i4) {
  for (var t4 = i4.s, r4 = void 0; t4 !== void 0; ) {
    var n3 = t4.p;
    t4.i === -1 ? (t4.S.U(t4), n3 !== void 0 && (n3.n = t4.n), t4.n !== void 0 && (t4.n.p = n3)) : r4 = t4, t4.S.n = t4.r, t4.r !== void 0 && (t4.r = void 0), t4 = n3;
  }
  i4.s = r4;
}
function j2(i4, t4) {
  l3.call(this, void 0, t4), this.x = i4, this.s = void 0, this.g = a3 - 1, this.f = 4;
}
j2.prototype = new l3();
j2.prototype.h = function() {
  if (this.f &= -3, 1 & this.f) return !1;
  if ((36 & this.f) == 32 || (this.f &= -5, this.g === a3)) return !0;
  if (this.g = a3, this.f |= 1, this.i > 0 && !w3(this))
    return this.f &= -2, !0;
  var i4 = o3;
  try {
    b(this), o3 = this;
    var t4 = this.x();
    (16 & this.f || this.v !== t4 || this.i === 0) && (this.v = t4, this.f &= -17, this.i++);
  } catch (i5) {
    this.v = i5, this.f |= 16, this.i++;
  }
  return o3 = i4, _3(this), this.f &= -2, !0;
};
j2.prototype.S = function(i4) {
  if (this.t === void 0) {
    this.f |= 36;
    for (var t4 = this.s; t4 !== void 0; t4 = t4.n) t4.S.S(t4);
  }
  l3.prototype.S.call(this, i4);
};
j2.prototype.U = function(i4) {
  if (this.t !== void 0 && (l3.prototype.U.call(this, i4), this.t === void 0)) {
    this.f &= -33;
    for (var t4 = this.s; t4 !== void 0; t4 = t4.n) t4.S.U(t4);
  }
};
j2.prototype.N = function() {
  if (!(2 & this.f)) {
    this.f |= 6;
    for (var i4 = this.t; i4 !== void 0; i4 = i4.x) i4.t.N();
  }
};
Object.defineProperty(j2.prototype, "value", { get: function() {
  if (1 & this.f) throw new Error("Cycle detected");
  var i4 = d3(this);
  if (this.h(), i4 !== void 0 && (i4.i = this.i), 16 & this.f) throw this.v;
  return this.v;
} });
function O(i4, t4) {
  return new j2(i4, t4);
}
function p3(i4) {
  var r4 = i4.j;
  if (i4.j = void 0, typeof r4 == "function") {
    v3++;
    var n3 = o3;
    o3 = void 0;
    try {
      r4();
    } catch (t4) {
      throw i4.f &= -2, i4.f |= 8, g3(i4), t4;
    } finally {
      o3 = n3, t3();
    }
  }
}
function g3(i4) {
  for (var t4 = i4.s; t4 !== void 0; t4 = t4.n) t4.S.U(t4);
  i4.x = void 0, i4.s = void 0, p3(i4);
}
function S2(i4) {
  if (o3 !== this) throw new Error("Out-of-order effect");
  _3(this), o3 = i4, this.f &= -2;
  try {
    8 & this.f && g3(this);
  } finally {
    t3();
  }
}
function m3(i4, t4) {
  this.x = i4, this.j = void 0, this.s = void 0, this.u = void 0, this.f = 32, this.name = t4?.name, n2 && n2.push(this);
}
m3.prototype.c = function() {
  var i4 = this.S();
  try {
    if (8 & this.f || this.x === void 0) return;
    var t4 = this.x();
    typeof t4 == "function" && (this.j = t4);
  } finally {
    i4();
  }
};
m3.prototype.S = function() {
  if (1 & this.f) throw new Error("Cycle detected");
  this.f |= 1, this.f &= -9, p3(this), b(this), v3++;
  var i4 = o3;
  return o3 = this, S2.bind(this, i4);
};
m3.prototype.N = function() {
  2 & this.f || (this.f |= 2, this.u = h3, h3 = this);
};
m3.prototype.d = function() {
  this.f |= 8, 1 & this.f || g3(this);
};
m3.prototype.dispose = function() {
  this.d();
};
function x2(i4, t4) {
  var r4 = new m3(i4, t4);
  try {
    r4.c();
  } catch (i5) {
    throw r4.d(), i5;
  }
  var n3 = r4.d.bind(r4);
  return n3[Symbol.dispose] = n3, n3;
}

// node_modules/@preact/signals/dist/signals.module.js
var h4, d4, p4, m4 = typeof window < "u" && !!window.__PREACT_SIGNALS_DEVTOOLS__, _4 = [], g4 = [];
x2(function() {
  h4 = this.N;
})();
function b2(i4, n3) {
  n[i4] = n3.bind(null, n[i4] || function() {
  });
}
function y4(i4) {
  if (p4) {
    var n3 = p4;
    p4 = void 0, n3();
  }
  p4 = i4 && i4.S();
}
function w4(i4) {
  var n3 = this, r4 = i4.data, t4 = useSignal(r4);
  t4.name = "ReactiveDom", t4.value = r4;
  var e4 = w2(function() {
    for (var i5 = n3, r5 = n3.__v; r5 = r5.__; ) if (r5.__c) {
      r5.__c.__$f |= 4;
      break;
    }
    var o5 = O(function() {
      var i6 = t4.value.value;
      return i6 === 0 ? 0 : i6 === !0 ? "" : i6 || "";
    }), e5 = O(function() {
      return !Array.isArray(o5.value) && !r(o5.value);
    }), u5 = x2(function() {
      if (this.N = M, e5.value) {
        var n4 = o5.value;
        i5.__v && i5.__v.__e && i5.__v.__e.nodeType === 3 && (i5.__v.__e.data = n4);
      }
    }), c5 = n3.__$u.d;
    return n3.__$u.d = function() {
      u5(), c5.call(this);
    }, [e5, o5];
  }, []), u4 = e4[0], c4 = e4[1];
  return u4.value ? c4.peek() : c4.value;
}
w4.displayName = "ReactiveTextNode";
Object.defineProperties(l3.prototype, { constructor: { configurable: !0, value: k($, null).constructor }, type: { configurable: !0, value: w4 }, props: { configurable: !0, get: function() {
  var i4 = this;
  return { data: { get value() {
    return i4.value;
  } } };
} }, __b: { configurable: !0, value: 1 } });
b2("__b", function(i4, n3) {
  if (y4(), d4 = void 0, typeof n3.type == "string") {
    var r4, t4 = n3.props;
    for (var f5 in t4) if (f5 !== "children") {
      var o5 = t4[f5];
      o5 instanceof l3 && (r4 || (n3.__np = r4 = {}), r4[f5] = o5, t4[f5] = o5.peek());
    }
  }
  i4(n3);
});
b2("__r", function(i4, r4) {
  if (i4(r4), r4.type !== $) {
    y4();
    var t4, f5 = r4.__c;
    f5 && (f5.__$f &= -2, (t4 = f5.__$u) === void 0 && (f5.__$u = t4 = (function(i5, n3) {
      var r5;
      return x2(function() {
        r5 = this;
      }, { name: n3 }), r5.c = i5, r5;
    })(/* @__PURE__ */ (function(i5) {
      return function() {
        var n3;
        m4 && ((n3 = this.y) == null || n3.call(this)), i5.__$f |= 1, i5.setState({});
      };
    })(f5), typeof r4.type == "function" ? r4.type.displayName || r4.type.name : ""))), d4 = f5, y4(t4);
  }
});
b2("__e", function(i4, n3, r4, t4) {
  y4(), d4 = void 0, i4(n3, r4, t4);
});
b2("diffed", function(i4, n3) {
  y4(), d4 = void 0;
  var r4;
  if (typeof n3.type == "string" && (r4 = n3.__e)) {
    var t4 = n3.__np, f5 = n3.props, o5 = r4.U;
    if (o5) for (var e4 in o5) {
      var u4 = o5[e4];
      u4 === void 0 || t4 && e4 in t4 || (u4.d(), o5[e4] = void 0);
    }
    if (t4) {
      o5 || (o5 = {}, r4.U = o5);
      for (var a5 in t4) {
        var c4 = o5[a5], v4 = t4[a5];
        c4 === void 0 ? (c4 = k3(r4, a5, v4, f5), o5[a5] = c4) : c4.o(v4, f5);
      }
    }
  }
  i4(n3);
});
function k3(i4, n3, r4, t4) {
  var f5 = n3 in i4 && i4.ownerSVGElement === void 0, o5 = y3(r4);
  return { o: function(i5, n4) {
    o5.value = i5, t4 = n4;
  }, d: x2(function() {
    this.N = M;
    var r5 = o5.value.value;
    t4[n3] !== r5 && (t4[n3] = r5, f5 ? i4[n3] = r5 : r5 != null && (r5 !== !1 || n3[4] === "-") ? i4.setAttribute(n3, r5) : i4.removeAttribute(n3));
  }) };
}
b2("unmount", function(i4, n3) {
  if (typeof n3.type == "string") {
    var r4 = n3.__e;
    if (r4) {
      var t4 = r4.U;
      if (t4) {
        r4.U = void 0;
        for (var f5 in t4) {
          var o5 = t4[f5];
          o5 && o5.d();
        }
      }
    }
    var e4 = n3.__np;
    if (e4) {
      var u4 = n3.props;
      for (var a5 in e4) u4[a5] = e4[a5];
    }
    n3.__np = void 0;
  } else {
    var c4 = n3.__c;
    if (c4) {
      c4.__$f |= 8;
      var v4 = c4.__$u;
      v4 && (c4.__$u = void 0, v4.d());
    }
  }
  i4(n3);
});
b2("__h", function(i4, n3, r4, t4) {
  t4 < 3 && (n3.__$f |= 2), i4(n3, r4, t4);
});
x.prototype.shouldComponentUpdate = function(i4, n3) {
  if (this.__R) return !0;
  var r4 = this.__$u, t4 = r4 && r4.s !== void 0;
  for (var f5 in n3) return !0;
  if (this.__f || typeof this.u == "boolean" && this.u === !0) {
    var o5 = 2 & this.__$f;
    if (!(t4 || o5 || 4 & this.__$f) || 1 & this.__$f) return !0;
  } else if (!(t4 || 4 & this.__$f) || 3 & this.__$f) return !0;
  for (var e4 in i4) if (e4 !== "__source" && i4[e4] !== this.props[e4]) return !0;
  for (var u4 in this.props) if (!(u4 in i4)) return !0;
  return !1;
};
function useSignal(i4, n3) {
  return w2(function() {
    return y3(i4, n3);
  }, []);
}
function useComputed(i4, n3) {
  var r4 = T2(i4);
  return r4.current = i4, d4.__$f |= 4, w2(function() {
    return O(function() {
      return r4.current();
    }, n3);
  }, []);
}
var q2 = typeof requestAnimationFrame > "u" ? setTimeout : function(i4) {
  var n3 = function() {
    clearTimeout(r4), cancelAnimationFrame(t4), i4();
  }, r4 = setTimeout(n3, 35), t4 = requestAnimationFrame(n3);
}, A3 = function(i4) {
  queueMicrotask(function() {
    queueMicrotask(i4);
  });
};
function T4() {
  r3(function() {
    for (var i4; i4 = _4.shift(); ) h4.call(i4);
  });
}
function x3() {
  _4.push(this) === 1 && (n.requestAnimationFrame || q2)(T4);
}
function F3() {
  r3(function() {
    for (var i4; i4 = g4.shift(); ) h4.call(i4);
  });
}
function M() {
  g4.push(this) === 1 && (n.requestAnimationFrame || A3)(F3);
}
function useSignalEffect(i4, n3) {
  var r4 = T2(i4);
  r4.current = i4;
  var t4 = d4;
  A2(function() {
    return x2(function() {
      if (this.N = x3, !(t4 && 8 & t4.__$f)) return r4.current();
    }, n3);
  }, []);
}

// src/api.ts
var Refused = class extends Error {
  constructor(said, status) {
    super(said.message);
    this.said = said;
    this.status = status;
  }
  said;
  status;
}, windowId = crypto.randomUUID();
async function ask(method, path, body, type) {
  let headers = { "X-Codeboom-Window": windowId };
  type !== void 0 && (headers["Content-Type"] = type);
  let answer = await fetch(path, { method, headers, body: body ?? null });
  if (answer.ok) return await answer.json();
  let said = { severity: "error", message: `${answer.status} ${answer.statusText}`, hint: null, place: null };
  throw answer.headers.get("Content-Type")?.startsWith("application/json") && (said = await answer.json()), new Refused(said, answer.status);
}
var get = (path, query = {}) => {
  let given2 = Object.entries(query).filter((pair) => pair[1] != null);
  return ask("GET", given2.length > 0 ? `${path}?${new URLSearchParams(given2)}` : path);
}, post = (path, body) => ask("POST", path, JSON.stringify(body), "application/json"), home = () => get("/api/home"), prefer = (preferences) => post("/api/preferences", preferences), folders = (path) => get("/api/folders", { path }), newStudy = (folder, title) => post("/api/studies/new", { folder, title }), sampleStudy = () => post("/api/studies/sample", {}), openStudy = (folder) => post("/api/studies/open", { folder }), study = () => get("/api/study"), transcript = (id) => get(`/api/transcripts/${encodeURIComponent(id)}`), suggestions = (filter2 = {}) => get("/api/suggestions", filter2), segments = (filter2) => get("/api/segments", filter2), search = (words, transcript3) => get("/api/search", { words, transcript: transcript3 }), matrix = (unit, by) => get("/api/matrix", { unit, by }), act = (act2) => post("/api/act", act2), preview = (act2) => post("/api/preview", act2), importTranscript = (file) => ask("POST", `/api/import/transcript?${new URLSearchParams({ name: file.name })}`, file, "application/octet-stream"), importCodebook = (file) => ask("POST", `/api/import/codebook?${new URLSearchParams({ name: file.name })}`, file, "application/octet-stream"), makeOutputs = () => post("/api/run", {});
function follow(onVersion, onChange, onLine) {
  let source = new EventSource("/api/changes");
  return source.addEventListener("version", (event) => onVersion(Number(event.data))), source.addEventListener("change", (event) => onChange(JSON.parse(event.data))), source.addEventListener("open", () => onLine(!0)), source.addEventListener("error", () => onLine(!1)), () => source.close();
}

// src/frame/asking.ts
var asking = y3(null);
function closeDialog() {
  asking.value = null;
}
var sheetOpen = y3(!1), listed = y3(null);

// src/codings.ts
var byId = /* @__PURE__ */ new Map(), sorted = [], longest = 0, turned = y3(0), recentCodes = y3([]);
function remember(code) {
  recentCodes.value[0] !== code && (recentCodes.value = [code, ...recentCodes.value.filter((one) => one !== code)]);
}
function openCodings(codings) {
  byId.clear();
  for (let coding of codings) byId.set(coding.id, coding);
  sorted = [...codings].sort((one, other) => one.start - other.start), longest = sorted.reduce((most3, one) => Math.max(most3, one.end - one.start), 0);
  let own = codings.filter((one) => one.mine).sort((one, other) => one.at < other.at ? 1 : -1);
  recentCodes.value = [.../* @__PURE__ */ new Set([...recentCodes.value.slice(0, 1), ...own.map((one) => one.code)])], turned.value += 1;
}
function changeCodings(changed, removed) {
  if (!(changed.length === 0 && removed.length === 0)) {
    for (let id of [...removed, ...changed.map((one) => one.id)]) takeOut(id);
    for (let coding of changed)
      byId.set(coding.id, coding), sorted.splice(firstFrom(coding.start), 0, coding), longest = Math.max(longest, coding.end - coding.start);
    turned.value += 1;
  }
}
function takeOut(id) {
  let known2 = byId.get(id);
  known2 !== void 0 && (byId.delete(id), sorted.splice(sorted.indexOf(known2, firstFrom(known2.start)), 1));
}
function firstFrom(position) {
  let low = 0, high = sorted.length;
  for (; low < high; ) {
    let middle = low + high >> 1;
    (sorted[middle]?.start ?? 0) < position ? low = middle + 1 : high = middle;
  }
  return low;
}
function codingOf(id) {
  return turned.value, id === null ? null : byId.get(id) ?? null;
}
function allCodings() {
  return turned.value, sorted;
}
function countCodings() {
  return turned.value, sorted.length;
}
function codingsOver(span) {
  turned.value;
  let from = firstFrom(span.start - longest);
  return sorted.slice(from, firstFrom(span.end)).filter((one) => span.start < one.end).sort((one, other) => one.start - other.start || other.end - one.end);
}

// node_modules/@fluent/bundle/esm/types.js
var FluentType = class {
  /**
   * Create a `FluentType` instance.
   *
   * @param value The JavaScript value to wrap.
   */
  constructor(value) {
    this.value = value;
  }
  /**
   * Unwrap the raw value stored by this `FluentType`.
   */
  valueOf() {
    return this.value;
  }
}, FluentNone = class extends FluentType {
  /**
   * Create an instance of `FluentNone` with an optional fallback value.
   * @param value The fallback value of this `FluentNone`.
   */
  constructor(value = "???") {
    super(value);
  }
  /**
   * Format this `FluentNone` to the fallback string.
   */
  toString(scope) {
    return `{${this.value}}`;
  }
}, FluentNumber = class extends FluentType {
  /**
   * Create an instance of `FluentNumber` with options to the
   * `Intl.NumberFormat` constructor.
   *
   * @param value The number value of this `FluentNumber`.
   * @param opts Options which will be passed to `Intl.NumberFormat`.
   */
  constructor(value, opts = {}) {
    super(value), this.opts = opts;
  }
  /**
   * Format this `FluentNumber` to a string.
   */
  toString(scope) {
    if (scope)
      try {
        return scope.memoizeIntlObject(Intl.NumberFormat, this.opts).format(this.value);
      } catch (err) {
        scope.reportError(err);
      }
    return this.value.toString(10);
  }
}, FluentDateTime = class _FluentDateTime extends FluentType {
  static supportsValue(value) {
    if (typeof value == "number" || value instanceof Date)
      return !0;
    if (value instanceof FluentType)
      return _FluentDateTime.supportsValue(value.valueOf());
    if ("Temporal" in globalThis) {
      let _Temporal = globalThis.Temporal;
      if (value instanceof _Temporal.Instant || value instanceof _Temporal.PlainDateTime || value instanceof _Temporal.PlainDate || value instanceof _Temporal.PlainMonthDay || value instanceof _Temporal.PlainTime || value instanceof _Temporal.PlainYearMonth)
        return !0;
    }
    return !1;
  }
  /**
   * Create an instance of `FluentDateTime` with options to the
   * `Intl.DateTimeFormat` constructor.
   *
   * @param value The number value of this `FluentDateTime`, in milliseconds.
   * @param opts Options which will be passed to `Intl.DateTimeFormat`.
   */
  constructor(value, opts = {}) {
    value instanceof _FluentDateTime ? (opts = { ...value.opts, ...opts }, value = value.value) : value instanceof FluentType && (value = value.valueOf()), typeof value == "object" && "calendarId" in value && opts.calendar === void 0 && (opts = { ...opts, calendar: value.calendarId }), super(value), this.opts = opts;
  }
  [Symbol.toPrimitive](hint2) {
    return hint2 === "string" ? this.toString() : this.toNumber();
  }
  /**
   * Convert this `FluentDateTime` to a number.
   * Note that this isn't always possible due to the nature of Temporal objects.
   * In such cases, a TypeError will be thrown.
   */
  toNumber() {
    let value = this.value;
    if (typeof value == "number")
      return value;
    if (value instanceof Date)
      return value.getTime();
    if ("epochMilliseconds" in value)
      return value.epochMilliseconds;
    if ("toZonedDateTime" in value)
      return value.toZonedDateTime("UTC").epochMilliseconds;
    throw new TypeError("Unwrapping a non-number value as a number");
  }
  /**
   * Format this `FluentDateTime` to a string.
   */
  toString(scope) {
    if (scope)
      try {
        return scope.memoizeIntlObject(Intl.DateTimeFormat, this.opts).format(this.value);
      } catch (err) {
        scope.reportError(err);
      }
    return typeof this.value == "number" || this.value instanceof Date ? new Date(this.value).toISOString() : this.value.toString();
  }
};

// node_modules/@fluent/bundle/esm/resolver.js
var MAX_PLACEABLES = 100, FSI = "⁨", PDI = "⁩";
function match(scope, selector, key) {
  if (key === selector || key instanceof FluentNumber && selector instanceof FluentNumber && key.value === selector.value)
    return !0;
  if (selector instanceof FluentNumber && typeof key == "string") {
    let category = scope.memoizeIntlObject(Intl.PluralRules, selector.opts).select(selector.value);
    if (key === category)
      return !0;
  }
  return !1;
}
function getDefault(scope, variants, star) {
  return variants[star] ? resolvePattern(scope, variants[star].value) : (scope.reportError(new RangeError("No default")), new FluentNone());
}
function getArguments(scope, args) {
  let positional = [], named = /* @__PURE__ */ Object.create(null);
  for (let arg of args)
    arg.type === "narg" ? named[arg.name] = resolveExpression(scope, arg.value) : positional.push(resolveExpression(scope, arg));
  return { positional, named };
}
function resolveExpression(scope, expr) {
  switch (expr.type) {
    case "str":
      return expr.value;
    case "num":
      return new FluentNumber(expr.value, {
        minimumFractionDigits: expr.precision
      });
    case "var":
      return resolveVariableReference(scope, expr);
    case "mesg":
      return resolveMessageReference(scope, expr);
    case "term":
      return resolveTermReference(scope, expr);
    case "func":
      return resolveFunctionReference(scope, expr);
    case "select":
      return resolveSelectExpression(scope, expr);
    default:
      return new FluentNone();
  }
}
function resolveVariableReference(scope, { name }) {
  let arg;
  if (scope.params)
    if (Object.prototype.hasOwnProperty.call(scope.params, name))
      arg = scope.params[name];
    else
      return new FluentNone(`$${name}`);
  else if (scope.args && Object.prototype.hasOwnProperty.call(scope.args, name))
    arg = scope.args[name];
  else
    return scope.reportError(new ReferenceError(`Unknown variable: $${name}`)), new FluentNone(`$${name}`);
  if (arg instanceof FluentType)
    return arg;
  switch (typeof arg) {
    case "string":
      return arg;
    case "number":
      return new FluentNumber(arg);
    case "object":
      if (FluentDateTime.supportsValue(arg))
        return new FluentDateTime(arg);
    // eslint-disable-next-line no-fallthrough
    default:
      return scope.reportError(new TypeError(`Variable type not supported: $${name}, ${typeof arg}`)), new FluentNone(`$${name}`);
  }
}
function resolveMessageReference(scope, { name, attr }) {
  let message = scope.bundle._messages.get(name);
  if (!message)
    return scope.reportError(new ReferenceError(`Unknown message: ${name}`)), new FluentNone(name);
  if (attr) {
    let attribute = message.attributes[attr];
    return attribute ? resolvePattern(scope, attribute) : (scope.reportError(new ReferenceError(`Unknown attribute: ${attr}`)), new FluentNone(`${name}.${attr}`));
  }
  return message.value ? resolvePattern(scope, message.value) : (scope.reportError(new ReferenceError(`No value: ${name}`)), new FluentNone(name));
}
function resolveTermReference(scope, { name, attr, args }) {
  let id = `-${name}`, term = scope.bundle._terms.get(id);
  if (!term)
    return scope.reportError(new ReferenceError(`Unknown term: ${id}`)), new FluentNone(id);
  if (attr) {
    let attribute = term.attributes[attr];
    if (attribute) {
      scope.params = getArguments(scope, args).named;
      let resolved2 = resolvePattern(scope, attribute);
      return scope.params = null, resolved2;
    }
    return scope.reportError(new ReferenceError(`Unknown attribute: ${attr}`)), new FluentNone(`${id}.${attr}`);
  }
  scope.params = getArguments(scope, args).named;
  let resolved = resolvePattern(scope, term.value);
  return scope.params = null, resolved;
}
function resolveFunctionReference(scope, { name, args }) {
  let func = scope.bundle._functions[name];
  if (!func)
    return scope.reportError(new ReferenceError(`Unknown function: ${name}()`)), new FluentNone(`${name}()`);
  if (typeof func != "function")
    return scope.reportError(new TypeError(`Function ${name}() is not callable`)), new FluentNone(`${name}()`);
  try {
    let resolved = getArguments(scope, args);
    return func(resolved.positional, resolved.named);
  } catch (err) {
    return scope.reportError(err), new FluentNone(`${name}()`);
  }
}
function resolveSelectExpression(scope, { selector, variants, star }) {
  let sel = resolveExpression(scope, selector);
  if (sel instanceof FluentNone)
    return getDefault(scope, variants, star);
  for (let variant of variants) {
    let key = resolveExpression(scope, variant.key);
    if (match(scope, sel, key))
      return resolvePattern(scope, variant.value);
  }
  return getDefault(scope, variants, star);
}
function resolveComplexPattern(scope, ptn) {
  if (scope.dirty.has(ptn))
    return scope.reportError(new RangeError("Cyclic reference")), new FluentNone();
  scope.dirty.add(ptn);
  let result = [], useIsolating = scope.bundle._useIsolating && ptn.length > 1;
  for (let elem of ptn) {
    if (typeof elem == "string") {
      result.push(scope.bundle._transform(elem));
      continue;
    }
    if (scope.placeables++, scope.placeables > MAX_PLACEABLES)
      throw scope.dirty.delete(ptn), new RangeError(`Too many placeables expanded: ${scope.placeables}, max allowed is ${MAX_PLACEABLES}`);
    useIsolating && result.push(FSI), result.push(resolveExpression(scope, elem).toString(scope)), useIsolating && result.push(PDI);
  }
  return scope.dirty.delete(ptn), result.join("");
}
function resolvePattern(scope, value) {
  return typeof value == "string" ? scope.bundle._transform(value) : resolveComplexPattern(scope, value);
}

// node_modules/@fluent/bundle/esm/scope.js
var Scope = class {
  constructor(bundle2, errors, args) {
    this.dirty = /* @__PURE__ */ new WeakSet(), this.params = null, this.placeables = 0, this.bundle = bundle2, this.errors = errors, this.args = args;
  }
  reportError(error) {
    if (!this.errors || !(error instanceof Error))
      throw error;
    this.errors.push(error);
  }
  memoizeIntlObject(ctor, opts) {
    let cache2 = this.bundle._intls.get(ctor);
    cache2 || (cache2 = {}, this.bundle._intls.set(ctor, cache2));
    let id = JSON.stringify(opts);
    return cache2[id] || (cache2[id] = new ctor(this.bundle.locales, opts)), cache2[id];
  }
};

// node_modules/@fluent/bundle/esm/builtins.js
function values(opts, allowed) {
  let unwrapped = /* @__PURE__ */ Object.create(null);
  for (let [name, opt] of Object.entries(opts))
    allowed.includes(name) && (unwrapped[name] = opt.valueOf());
  return unwrapped;
}
var NUMBER_ALLOWED = [
  "unitDisplay",
  "currencyDisplay",
  "useGrouping",
  "minimumIntegerDigits",
  "minimumFractionDigits",
  "maximumFractionDigits",
  "minimumSignificantDigits",
  "maximumSignificantDigits"
];
function NUMBER(args, opts) {
  let arg = args[0];
  if (arg instanceof FluentNone)
    return new FluentNone(`NUMBER(${arg.valueOf()})`);
  if (arg instanceof FluentNumber)
    return new FluentNumber(arg.valueOf(), {
      ...arg.opts,
      ...values(opts, NUMBER_ALLOWED)
    });
  if (arg instanceof FluentDateTime)
    return new FluentNumber(arg.toNumber(), {
      ...values(opts, NUMBER_ALLOWED)
    });
  throw new TypeError("Invalid argument to NUMBER");
}
var DATETIME_ALLOWED = [
  "dateStyle",
  "timeStyle",
  "fractionalSecondDigits",
  "dayPeriod",
  "hour12",
  "weekday",
  "era",
  "year",
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "timeZoneName"
];
function DATETIME(args, opts) {
  let arg = args[0];
  if (arg instanceof FluentNone)
    return new FluentNone(`DATETIME(${arg.valueOf()})`);
  if (arg instanceof FluentDateTime || arg instanceof FluentNumber)
    return new FluentDateTime(arg, values(opts, DATETIME_ALLOWED));
  throw new TypeError("Invalid argument to DATETIME");
}

// node_modules/@fluent/bundle/esm/memoizer.js
var cache = /* @__PURE__ */ new Map();
function getMemoizerForLocale(locales) {
  let stringLocale = Array.isArray(locales) ? locales.join(" ") : locales, memoizer = cache.get(stringLocale);
  return memoizer === void 0 && (memoizer = /* @__PURE__ */ new Map(), cache.set(stringLocale, memoizer)), memoizer;
}

// node_modules/@fluent/bundle/esm/bundle.js
var FluentBundle = class {
  /**
   * Create an instance of `FluentBundle`.
   *
   * @example
   * ```js
   * let bundle = new FluentBundle(["en-US", "en"]);
   *
   * let bundle = new FluentBundle(locales, {useIsolating: false});
   *
   * let bundle = new FluentBundle(locales, {
   *   useIsolating: true,
   *   functions: {
   *     NODE_ENV: () => process.env.NODE_ENV
   *   }
   * });
   * ```
   *
   * @param locales - Used to instantiate `Intl` formatters used by translations.
   * @param options - Optional configuration for the bundle.
   */
  constructor(locales, { functions, useIsolating = !0, transform = (v4) => v4 } = {}) {
    this._terms = /* @__PURE__ */ new Map(), this._messages = /* @__PURE__ */ new Map(), this.locales = Array.isArray(locales) ? locales : [locales], this._functions = {
      NUMBER,
      DATETIME,
      ...functions
    }, this._useIsolating = useIsolating, this._transform = transform, this._intls = getMemoizerForLocale(locales);
  }
  /**
   * Check if a message is present in the bundle.
   *
   * @param id - The identifier of the message to check.
   */
  hasMessage(id) {
    return this._messages.has(id);
  }
  /**
   * Return a raw unformatted message object from the bundle.
   *
   * Raw messages are `{value, attributes}` shapes containing translation units
   * called `Patterns`. `Patterns` are implementation-specific; they should be
   * treated as black boxes and formatted with `FluentBundle.formatPattern`.
   *
   * @param id - The identifier of the message to check.
   */
  getMessage(id) {
    return this._messages.get(id);
  }
  /**
   * Add a translation resource to the bundle.
   *
   * @example
   * ```js
   * let res = new FluentResource("foo = Foo");
   * bundle.addResource(res);
   * bundle.getMessage("foo");
   * // → {value: .., attributes: {..}}
   * ```
   *
   * @param res
   * @param options
   */
  addResource(res, { allowOverrides = !1 } = {}) {
    let errors = [];
    for (let i4 = 0; i4 < res.body.length; i4++) {
      let entry = res.body[i4];
      if (entry.id.startsWith("-")) {
        if (allowOverrides === !1 && this._terms.has(entry.id)) {
          errors.push(new Error(`Attempt to override an existing term: "${entry.id}"`));
          continue;
        }
        this._terms.set(entry.id, entry);
      } else {
        if (allowOverrides === !1 && this._messages.has(entry.id)) {
          errors.push(new Error(`Attempt to override an existing message: "${entry.id}"`));
          continue;
        }
        this._messages.set(entry.id, entry);
      }
    }
    return errors;
  }
  /**
   * Format a `Pattern` to a string.
   *
   * Format a raw `Pattern` into a string. `args` will be used to resolve
   * references to variables passed as arguments to the translation.
   *
   * In case of errors `formatPattern` will try to salvage as much of the
   * translation as possible and will still return a string. For performance
   * reasons, the encountered errors are not returned but instead are appended
   * to the `errors` array passed as the third argument.
   *
   * If `errors` is omitted, the first encountered error will be thrown.
   *
   * @example
   * ```js
   * let errors = [];
   * bundle.addResource(
   *     new FluentResource("hello = Hello, {$name}!"));
   *
   * let hello = bundle.getMessage("hello");
   * if (hello.value) {
   *     bundle.formatPattern(hello.value, {name: "Jane"}, errors);
   *     // Returns "Hello, Jane!" and `errors` is empty.
   *
   *     bundle.formatPattern(hello.value, undefined, errors);
   *     // Returns "Hello, {$name}!" and `errors` is now:
   *     // [<ReferenceError: Unknown variable: name>]
   * }
   * ```
   */
  formatPattern(pattern, args = null, errors = null) {
    if (typeof pattern == "string")
      return this._transform(pattern);
    let scope = new Scope(this, errors, args);
    try {
      return resolveComplexPattern(scope, pattern).toString(scope);
    } catch (err) {
      if (scope.errors && err instanceof Error)
        return scope.errors.push(err), new FluentNone().toString(scope);
      throw err;
    }
  }
};

// node_modules/@fluent/bundle/esm/resource.js
var RE_MESSAGE_START = /^(-?[a-zA-Z][\w-]*) *= */gm, RE_ATTRIBUTE_START = /\.([a-zA-Z][\w-]*) *= */y, RE_VARIANT_START = /\*?\[/y, RE_NUMBER_LITERAL = /(-?[0-9]+(?:\.([0-9]+))?)/y, RE_IDENTIFIER = /([a-zA-Z][\w-]*)/y, RE_REFERENCE = /([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y, RE_FUNCTION_NAME = /^[A-Z][A-Z0-9_-]*$/, RE_TEXT_RUN = /([^{}\n\r]+)/y, RE_STRING_RUN = /([^\\"\n\r]*)/y, RE_STRING_ESCAPE = /\\([\\"])/y, RE_UNICODE_ESCAPE = /\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y, RE_LEADING_NEWLINES = /^\n+/, RE_TRAILING_SPACES = / +$/, RE_BLANK_LINES = / *\r?\n/g, RE_INDENT = /( *)$/, TOKEN_BRACE_OPEN = /{\s*/y, TOKEN_BRACE_CLOSE = /\s*}/y, TOKEN_BRACKET_OPEN = /\[\s*/y, TOKEN_BRACKET_CLOSE = /\s*] */y, TOKEN_PAREN_OPEN = /\s*\(\s*/y, TOKEN_ARROW = /\s*->\s*/y, TOKEN_COLON = /\s*:\s*/y, TOKEN_COMMA = /\s*,?\s*/y, TOKEN_BLANK = /\s+/y, FluentResource = class {
  constructor(source) {
    this.body = [], RE_MESSAGE_START.lastIndex = 0;
    let cursor = 0;
    for (; ; ) {
      let next = RE_MESSAGE_START.exec(source);
      if (next === null)
        break;
      cursor = RE_MESSAGE_START.lastIndex;
      try {
        this.body.push(parseMessage(next[1]));
      } catch (err) {
        if (err instanceof SyntaxError)
          continue;
        throw err;
      }
    }
    function test(re) {
      return re.lastIndex = cursor, re.test(source);
    }
    function consumeChar(char, errorClass) {
      if (source[cursor] === char)
        return cursor++, !0;
      if (errorClass)
        throw new errorClass(`Expected ${char}`);
      return !1;
    }
    function consumeToken(re, errorClass) {
      if (test(re))
        return cursor = re.lastIndex, !0;
      if (errorClass)
        throw new errorClass(`Expected ${re.toString()}`);
      return !1;
    }
    function match2(re) {
      re.lastIndex = cursor;
      let result = re.exec(source);
      if (result === null)
        throw new SyntaxError(`Expected ${re.toString()}`);
      return cursor = re.lastIndex, result;
    }
    function match1(re) {
      return match2(re)[1];
    }
    function parseMessage(id) {
      let value = parsePattern(), attributes = parseAttributes();
      if (value === null && Object.keys(attributes).length === 0)
        throw new SyntaxError("Expected message value or attributes");
      return { id, value, attributes };
    }
    function parseAttributes() {
      let attrs = /* @__PURE__ */ Object.create(null);
      for (; test(RE_ATTRIBUTE_START); ) {
        let name = match1(RE_ATTRIBUTE_START), value = parsePattern();
        if (value === null)
          throw new SyntaxError("Expected attribute value");
        attrs[name] = value;
      }
      return attrs;
    }
    function parsePattern() {
      let first2;
      if (test(RE_TEXT_RUN) && (first2 = match1(RE_TEXT_RUN)), source[cursor] === "{" || source[cursor] === "}")
        return parsePatternElements(first2 ? [first2] : [], 1 / 0);
      let indent = parseIndent();
      return indent ? first2 ? parsePatternElements([first2, indent], indent.length) : (indent.value = trim(indent.value, RE_LEADING_NEWLINES), parsePatternElements([indent], indent.length)) : first2 ? trim(first2, RE_TRAILING_SPACES) : null;
    }
    function parsePatternElements(elements = [], commonIndent) {
      for (; ; ) {
        if (test(RE_TEXT_RUN)) {
          elements.push(match1(RE_TEXT_RUN));
          continue;
        }
        if (source[cursor] === "{") {
          elements.push(parsePlaceable());
          continue;
        }
        if (source[cursor] === "}")
          throw new SyntaxError("Unbalanced closing brace");
        let indent = parseIndent();
        if (indent) {
          elements.push(indent), commonIndent = Math.min(commonIndent, indent.length);
          continue;
        }
        break;
      }
      let lastIndex = elements.length - 1, lastElement = elements[lastIndex];
      typeof lastElement == "string" && (elements[lastIndex] = trim(lastElement, RE_TRAILING_SPACES));
      let baked = [];
      for (let element of elements)
        element instanceof Indent && (element = element.value.slice(0, element.value.length - commonIndent)), element && baked.push(element);
      return baked;
    }
    function parsePlaceable() {
      consumeToken(TOKEN_BRACE_OPEN, SyntaxError);
      let selector = parseInlineExpression();
      if (consumeToken(TOKEN_BRACE_CLOSE))
        return selector;
      if (consumeToken(TOKEN_ARROW)) {
        let variants = parseVariants();
        return consumeToken(TOKEN_BRACE_CLOSE, SyntaxError), {
          type: "select",
          selector,
          ...variants
        };
      }
      throw new SyntaxError("Unclosed placeable");
    }
    function parseInlineExpression() {
      if (source[cursor] === "{")
        return parsePlaceable();
      if (test(RE_REFERENCE)) {
        let [, sigil, name, attr = null] = match2(RE_REFERENCE);
        if (sigil === "$")
          return { type: "var", name };
        if (consumeToken(TOKEN_PAREN_OPEN)) {
          let args = parseArguments();
          if (sigil === "-")
            return { type: "term", name, attr, args };
          if (RE_FUNCTION_NAME.test(name))
            return { type: "func", name, args };
          throw new SyntaxError("Function names must be all upper-case");
        }
        return sigil === "-" ? {
          type: "term",
          name,
          attr,
          args: []
        } : { type: "mesg", name, attr };
      }
      return parseLiteral();
    }
    function parseArguments() {
      let args = [];
      for (; ; ) {
        switch (source[cursor]) {
          case ")":
            return cursor++, args;
          case void 0:
            throw new SyntaxError("Unclosed argument list");
        }
        args.push(parseArgument()), consumeToken(TOKEN_COMMA);
      }
    }
    function parseArgument() {
      let expr = parseInlineExpression();
      return expr.type !== "mesg" ? expr : consumeToken(TOKEN_COLON) ? {
        type: "narg",
        name: expr.name,
        value: parseLiteral()
      } : expr;
    }
    function parseVariants() {
      let variants = [], count = 0, star;
      for (; test(RE_VARIANT_START); ) {
        consumeChar("*") && (star = count);
        let key = parseVariantKey(), value = parsePattern();
        if (value === null)
          throw new SyntaxError("Expected variant value");
        variants[count++] = { key, value };
      }
      if (count === 0)
        return null;
      if (star === void 0)
        throw new SyntaxError("Expected default variant");
      return { variants, star };
    }
    function parseVariantKey() {
      consumeToken(TOKEN_BRACKET_OPEN, SyntaxError);
      let key;
      return test(RE_NUMBER_LITERAL) ? key = parseNumberLiteral() : key = {
        type: "str",
        value: match1(RE_IDENTIFIER)
      }, consumeToken(TOKEN_BRACKET_CLOSE, SyntaxError), key;
    }
    function parseLiteral() {
      if (test(RE_NUMBER_LITERAL))
        return parseNumberLiteral();
      if (source[cursor] === '"')
        return parseStringLiteral();
      throw new SyntaxError("Invalid expression");
    }
    function parseNumberLiteral() {
      let [, value, fraction = ""] = match2(RE_NUMBER_LITERAL), precision = fraction.length;
      return {
        type: "num",
        value: parseFloat(value),
        precision
      };
    }
    function parseStringLiteral() {
      consumeChar('"', SyntaxError);
      let value = "";
      for (; ; ) {
        if (value += match1(RE_STRING_RUN), source[cursor] === "\\") {
          value += parseEscapeSequence();
          continue;
        }
        if (consumeChar('"'))
          return { type: "str", value };
        throw new SyntaxError("Unclosed string literal");
      }
    }
    function parseEscapeSequence() {
      if (test(RE_STRING_ESCAPE))
        return match1(RE_STRING_ESCAPE);
      if (test(RE_UNICODE_ESCAPE)) {
        let [, codepoint4, codepoint6] = match2(RE_UNICODE_ESCAPE), codepoint = parseInt(codepoint4 || codepoint6, 16);
        return codepoint <= 55295 || 57344 <= codepoint ? (
          // It's a Unicode scalar value.
          String.fromCodePoint(codepoint)
        ) : (
          // Lonely surrogates can cause trouble when the parsing result is
          // saved using UTF-8. Use U+FFFD REPLACEMENT CHARACTER instead.
          "�"
        );
      }
      throw new SyntaxError("Unknown escape sequence");
    }
    function parseIndent() {
      let start = cursor;
      switch (consumeToken(TOKEN_BLANK), source[cursor]) {
        case ".":
        case "[":
        case "*":
        case "}":
        case void 0:
          return !1;
        case "{":
          return makeIndent(source.slice(start, cursor));
      }
      return source[cursor - 1] === " " ? makeIndent(source.slice(start, cursor)) : !1;
    }
    function trim(text, re) {
      return text.replace(re, "");
    }
    function makeIndent(blank) {
      let value = blank.replace(RE_BLANK_LINES, `
`), length = RE_INDENT.exec(blank)[1].length;
      return new Indent(value, length);
    }
  }
}, Indent = class {
  constructor(value, length) {
    this.value = value, this.length = length;
  }
};

// src/words.ts
var bundle = y3(null);
async function speak(language2) {
  let source = await (await fetch(`/assets/words/${language2}.ftl`)).text(), next = new FluentBundle(language2, { useIsolating: !1 });
  next.addResource(new FluentResource(source)), bundle.value = next, document.documentElement.lang = language2;
}
function say(id, data = {}) {
  let entry = bundle.value?.getMessage(id);
  return entry?.value == null ? id : bundle.value.formatPattern(entry.value, data, []);
}

// src/store.ts
var home2 = y3(null), study2 = y3(null), transcript2 = y3(null), page = y3("start"), suggested = y3([]), focused = y3(null), selection = y3(null), shown = y3(null), saving = y3(0), connected = y3(!0), told = y3([]), codes = O(() => new Map(study2.value?.codes.map((code) => [code.id, code]) ?? [])), themes = O(() => new Map(study2.value?.themes.map((theme) => [theme.id, theme]) ?? [])), hasStudy = O(() => study2.value !== null), transcriptInfos = O(() => new Map(study2.value?.transcripts.map((one) => [one.id, one]) ?? [])), number = 0;
function tell(said, undo2 = !1) {
  let id = number += 1;
  told.value = [...told.value.slice(-2), { id, said, undo: undo2 }], said.severity !== "error" && setTimeout(() => forget(id), said.severity === "note" ? 6e3 : 15e3);
}
function forget(id) {
  told.value = told.value.filter((one) => one.id !== id);
}
function complain(error) {
  error instanceof Refused ? tell(error.said) : error instanceof TypeError ? tell({ severity: "error", message: say("workbench-unreachable"), hint: say("workbench-unreachable-hint"), place: null }) : tell({ severity: "error", message: String(error), hint: null, place: null });
}
async function readStudy() {
  study2.value = await study();
}
var asked = 0;
async function openTranscript(id) {
  let mine = asked += 1, read3 = await transcript(id);
  mine === asked && r3(() => {
    openCodings(read3.codings), suggested.value = read3.suggestions, transcript2.value = read3;
  });
}
async function readAgain() {
  await readStudy();
  let open = transcript2.value?.id;
  open !== void 0 && await openTranscript(open);
  let now = study2.value;
  if (now === null) return;
  let done = {
    version: now.version,
    saved: now.saved ?? "",
    said: "",
    notes: [],
    codings: [],
    removed: [],
    decided: [],
    counts: [],
    transcripts: now.transcripts.map((one) => one.id),
    reread: !0,
    restudy: !0,
    undo: now.undo,
    redo: now.redo,
    made: null
  };
  for (let listener of listeners) listener(done);
}
var listeners = /* @__PURE__ */ new Set();
function onDone(listener) {
  return listeners.add(listener), () => listeners.delete(listener);
}
var plain = /* @__PURE__ */ new Set(["accept", "accept-as", "reject"]);
async function perform(act2, landed = () => {
}) {
  saving.value += 1;
  try {
    let done = await act(act2).finally(landed);
    told.value = told.value.filter((one) => !one.undo), await takeIn(done);
    let turnedBack = act2.act === "undo" || act2.act === "redo";
    done.said !== "" && !plain.has(act2.act) && tell({ severity: "note", message: done.said, hint: null, place: null }, !turnedBack);
    for (let note3 of done.notes) tell(note3);
    return done;
  } catch (error) {
    return complain(error), null;
  } finally {
    saving.value -= 1;
  }
}
async function takeIn(done) {
  let known2 = study2.value;
  if (known2 === null) return;
  done.restudy && await readStudy();
  let open = transcript2.value, reread = open !== null && done.reread && done.transcripts.includes(open.id);
  r3(() => {
    done.restudy || takeCounts(known2, done), open !== null && !reread && takeCodings(open.id, done);
  }), reread && await openTranscript(open.id);
  for (let listener of listeners) listener(done);
}
function takeCounts(known2, done) {
  let counts = new Map(done.counts.map((count) => [`${count.kind} ${count.id}`, count])), counted = (kind, entry) => {
    let count = counts.get(`${kind} ${entry.id}`);
    return count === void 0 ? entry : { ...entry, k: count.k, n: count.n, segments: count.segments, respondents: count.respondents };
  };
  study2.value = {
    ...known2,
    version: done.version,
    saved: done.saved,
    undo: done.undo,
    redo: done.redo,
    suggestions: Math.max(0, known2.suggestions - done.decided.length),
    themes: counts.size > 0 ? known2.themes.map((theme) => counted("theme", theme)) : known2.themes,
    codes: counts.size > 0 ? known2.codes.map((code) => counted("code", code)) : known2.codes
  };
}
function takeCodings(open, done) {
  done.decided.length > 0 && (suggested.value = suggested.value.filter((one) => !done.decided.includes(one.id)));
  let before = countCodings();
  changeCodings(done.codings.filter((coding) => coding.transcript === open), done.removed);
  let known2 = study2.value, now = countCodings();
  known2 === null || now === before || (study2.value = { ...known2, transcripts: known2.transcripts.map((one) => one.id === open ? { ...one, codings: now } : one) });
}

// src/keys.ts
var digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"], table = [
  { id: "next-turn", where: "reader", keys: ["J", "ArrowDown"] },
  { id: "previous-turn", where: "reader", keys: ["K", "ArrowUp"] },
  { id: "sentence", where: "reader", keys: ["S"] },
  { id: "word", where: "reader", keys: ["W"] },
  { id: "next-coding", where: "reader", keys: ["O"] },
  { id: "memo", where: "reader", keys: ["N"] },
  { id: "find", where: "reader", keys: ["F"] },
  { id: "code", where: "selection", keys: ["C", "Enter"] },
  { id: "last-code", where: "selection", keys: ["."] },
  { id: "pinned", where: "selection", keys: digits },
  { id: "in-vivo", where: "selection", keys: ["V"] },
  { id: "start-back", where: "selection", keys: ["["] },
  { id: "start-forward", where: "selection", keys: ["]"] },
  { id: "end-back", where: "selection", keys: ["{"] },
  { id: "end-forward", where: "selection", keys: ["}"] },
  { id: "recode", where: "coding", keys: ["R"] },
  { id: "polarity", where: "coding", keys: ["-"] },
  { id: "prompting", where: "coding", keys: ["P"] },
  { id: "quotation", where: "coding", keys: ["Q"] },
  { id: "remove", where: "coding", keys: ["Delete", "Backspace"] },
  { id: "box-assign", where: "box", keys: ["Enter"] },
  { id: "box-stay", where: "box", keys: ["Ctrl+Enter"] },
  { id: "box-new", where: "box", keys: ["Shift+Enter"] },
  { id: "tree-open", where: "tree", keys: ["Enter"] },
  { id: "tree-fold", where: "tree", keys: ["Space"] },
  { id: "tree-rename", where: "tree", keys: ["F2"] },
  { id: "tree-move", where: "tree", keys: ["M"] },
  { id: "tree-memo", where: "tree", keys: ["N"] },
  { id: "queue-accept", where: "queue", keys: ["A"] },
  { id: "queue-reject", where: "queue", keys: ["X"] },
  { id: "queue-edges", where: "queue", keys: ["E"] },
  { id: "queue-other", where: "queue", keys: ["C"] },
  { id: "queue-later", where: "queue", keys: ["Space"] },
  { id: "queue-back", where: "queue", keys: ["Backspace"] },
  { id: "queue-context", where: "queue", keys: ["O"] },
  { id: "undo", where: "all", keys: ["Ctrl+Z"] },
  { id: "redo", where: "all", keys: ["Ctrl+Shift+Z", "Ctrl+Y"] },
  { id: "search", where: "all", keys: ["/"] },
  { id: "go-read", where: "all", keys: ["G L"], en: ["G R"] },
  { id: "go-suggestions", where: "all", keys: ["G V"], en: ["G S"] },
  { id: "go-matrix", where: "all", keys: ["G M"] },
  { id: "go-interviews", where: "all", keys: ["G I"] },
  { id: "go-tables", where: "all", keys: ["G T"] },
  { id: "keys", where: "all", keys: ["?"] },
  { id: "close", where: "all", keys: ["Escape"] }
], wheres = ["reader", "selection", "coding", "box", "tree", "queue", "all"];
function keysOf(key) {
  return (home2.value?.preferences.language === "en" ? key.en : void 0) ?? key.keys;
}
function keyOf(id) {
  return table.find((key) => key.id === id);
}
function pressed(event) {
  let typed = event.getModifierState("AltGraph"), name = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key, command = !typed && (event.ctrlKey || event.metaKey) ? "Ctrl+" : "", alt = !typed && event.altKey ? "Alt+" : "", shift = event.shiftKey && (command !== "" || name.length > 1) ? "Shift+" : "";
  return command + alt + shift + name;
}
function is(event, id) {
  let key = keyOf(id);
  return key !== void 0 && keysOf(key).includes(pressed(event));
}
var handlers = /* @__PURE__ */ new Map();
function useKeys(bound) {
  A2(() => {
    for (let [id, handler] of Object.entries(bound)) handlers.set(id, handler);
    return () => {
      for (let [id, handler] of Object.entries(bound)) handlers.get(id) === handler && handlers.delete(id);
    };
  });
}
function inField(target2) {
  return target2.matches("input, textarea, select, [contenteditable]");
}
function parts(target2) {
  let zone = target2.closest("[data-keys]")?.dataset.keys;
  return zone === "reader" ? [...focused.value === null ? [] : ["coding"], "selection", "reader", "all"] : zone === "tree" ? ["tree", "all"] : ["all"];
}
var alsoByKey = y3(null), toldOf = /* @__PURE__ */ new Set(), lessons = 3;
function onClick(event) {
  if (event.detail === 0 || !(event.target instanceof Element)) return;
  let id = event.target.closest("button")?.querySelector("kbd[data-key]")?.dataset.key;
  id === void 0 || toldOf.has(id) || toldOf.size === lessons || (toldOf.add(id), alsoByKey.value = id);
}
var first = null, sequence = 1500;
function listen() {
  let onKey = (event) => {
    let target2 = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || inField(target2) || document.querySelector("dialog[open]") !== null) return;
    let key = pressed(event), plain2 = key.length === 1;
    if (plain2 && home2.value?.preferences.keys === !1 || target2.matches("button, a, summary") && (key === "Enter" || key === "Space")) return;
    let whole = first !== null && event.timeStamp - first.at < sequence ? `${first.key} ${key}` : key;
    first = null;
    for (let where of parts(target2))
      for (let entry of table) {
        if (entry.where !== where || !keysOf(entry).includes(whole)) continue;
        let handler = handlers.get(entry.id);
        if (!(handler === void 0 || handler(key) === !1)) {
          event.preventDefault();
          return;
        }
      }
    plain2 && table.some((entry) => entry.where === "all" && keysOf(entry).some((one) => one.startsWith(`${key} `))) && (first = { key, at: event.timeStamp });
  }, onAnyKey = () => {
    alsoByKey.value = null;
  };
  return document.addEventListener("keydown", onAnyKey, !0), document.addEventListener("keydown", onKey), document.addEventListener("click", onClick, !0), () => {
    document.removeEventListener("keydown", onAnyKey, !0), document.removeEventListener("keydown", onKey), document.removeEventListener("click", onClick, !0);
  };
}

// node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var f4 = /* @__PURE__ */ Symbol.for("pv"), o4 = 0;
function a4(t4, e4, n3, u4, a5, i4) {
  e4 || (e4 = {});
  var c4, l4, p5 = e4;
  if ("ref" in p5 && typeof t4 != "function") for (l4 in p5 = {}, e4) l4 == "ref" ? c4 = e4[l4] : p5[l4] = e4[l4];
  var s4 = { type: t4, props: p5, key: n3, ref: c4, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f4, __v: --o4, __i: -1, __u: 0 };
  return (a5 || i4) && (s4.__source = a5, s4.__self = i4), n.vnode && n.vnode(s4), s4;
}

// src/frame/keycap.tsx
var mac = /Mac/.test(navigator.platform), signs = { ArrowDown: "↓", ArrowUp: "↑", Delete: "Del", Escape: "Esc" };
function keyName(key) {
  return key.split(/(?<=.)([+ ])/).map((part) => part === "Ctrl" && mac ? "⌘" : part === "Space" ? say("workbench-space") : signs[part] ?? part).join("");
}
function keyNames(id) {
  let key = keyOf(id);
  if (key === void 0) return [];
  let keys = keysOf(key);
  return keys.length === 9 ? ["1–9"] : keys.map(keyName);
}
function Keycap({ id, text }) {
  let name = text ?? (id === void 0 ? void 0 : keyNames(id)[0]);
  return name === void 0 || name.length === 1 && home2.value?.preferences.keys === !1 ? null : /* @__PURE__ */ a4("kbd", { "aria-hidden": "true", "data-key": id, children: name });
}

// src/frame/modal.tsx
function Modal({ title, act: act2, disabled, danger, onAct, onClose = closeDialog, children }) {
  let dialog = T2(null);
  return A2(() => {
    let before = document.activeElement;
    return dialog.current?.showModal(), () => {
      before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: !0 });
    };
  }, []), /* @__PURE__ */ a4("dialog", { ref: dialog, class: "modal", "aria-labelledby": "modal-title", onClose, children: /* @__PURE__ */ a4("form", { onSubmit: (event) => {
    event.preventDefault(), disabled !== !0 && onAct?.();
  }, children: [
    /* @__PURE__ */ a4("h2", { id: "modal-title", children: title }),
    children,
    /* @__PURE__ */ a4("div", { class: "modal-acts", children: [
      /* @__PURE__ */ a4("button", { type: "button", onClick: onClose, children: say(act2 === void 0 ? "workbench-close" : "workbench-cancel") }),
      act2 !== void 0 && /* @__PURE__ */ a4("button", { type: "submit", class: danger === !0 ? "danger" : "primary", disabled: disabled ?? !1, children: act2 })
    ] })
  ] }) });
}

// src/frame/icons.tsx
var paths = {
  read: "M3 4.5h5.5L10 6l1.5-1.5H17v11h-5.5L10 17l-1.5-1.5H3zM10 6v11",
  suggestions: "M4 4h12v9H9l-4 3.5V13H4zM7 8.5l2 2 4-4",
  matrix: "M3 3h14v14H3zM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14",
  interviews: "M10 3a2.5 2.5 0 0 1 2.5 2.5v4a2.5 2.5 0 0 1-5 0v-4A2.5 2.5 0 0 1 10 3zM5 9.5a5 5 0 0 0 10 0M10 14.5V17",
  tables: "M3 17h14M5 17v-5M9 17V5M13 17V9M17 17v-3",
  undo: "M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H9",
  redo: "m12 4 4 4-4 4M16 8H8a4 4 0 0 0 0 8h3",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4",
  next: "m8 5 5 5-5 5",
  previous: "m12 5-5 5 5 5",
  down: "m5 8 5 5 5-5",
  up: "m5 12 5-5 5 5",
  close: "m5 5 10 10M15 5 5 15",
  settings: "M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  codebook: "M4 4h3v3H4zM4 12h3v3H4zM10 5.5h6M10 13.5h6"
};
function Icon({ name }) {
  return /* @__PURE__ */ a4("svg", { class: "icon", viewBox: "0 0 20 20", width: "20", height: "20", "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": "1.5", "stroke-linejoin": "round", "stroke-linecap": "round", children: /* @__PURE__ */ a4("path", { d: paths[name] }) });
}

// src/frame/prefer.ts
async function prefer2(preferences) {
  try {
    let kept = await prefer(preferences);
    home2.value = { ...kept, preferences: { ...kept.preferences, ...preferences } };
  } catch (error) {
    complain(error);
  }
}
var languages = { nl: "Nederlands", en: "English" };
async function speakFromNow(language2) {
  await speak(language2).catch(complain), await prefer2({ language: language2 });
}

// src/frame/settings.tsx
var themes2 = ["auto", "light", "dark"], spoken = ["nl", "en"];
function Choice({ name, legend, all, now, label, onChoose }) {
  return /* @__PURE__ */ a4("fieldset", { children: [
    /* @__PURE__ */ a4("legend", { children: legend }),
    all.map((one) => /* @__PURE__ */ a4("label", { class: "check", children: [
      /* @__PURE__ */ a4("input", { type: "radio", name, checked: one === now, onChange: () => onChoose(one) }),
      " ",
      label(one)
    ] }, one))
  ] });
}
function Switch({ on, onChange, children }) {
  return /* @__PURE__ */ a4("label", { class: "check", children: [
    /* @__PURE__ */ a4("input", { type: "checkbox", checked: on, onChange: (event) => onChange(event.currentTarget.checked) }),
    /* @__PURE__ */ a4("span", { children })
  ] });
}
function KeysSwitch() {
  return /* @__PURE__ */ a4(Switch, { on: home2.value?.preferences.keys ?? !0, onChange: (keys) => {
    prefer2({ keys });
  }, children: say("workbench-keys-on") });
}
function Settings() {
  let known2 = home2.value?.preferences;
  return known2 === void 0 ? null : /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("button", { class: "plain icon-button", popovertarget: "settings", title: say("workbench-settings"), "aria-label": say("workbench-settings"), children: /* @__PURE__ */ a4(Icon, { name: "settings" }) }),
    /* @__PURE__ */ a4("div", { id: "settings", class: "settings floating", popover: "auto", role: "dialog", "aria-label": say("workbench-settings"), children: [
      /* @__PURE__ */ a4(Choice, { name: "language", legend: say("workbench-language"), all: spoken, now: known2.language, label: (one) => languages[one], onChoose: (one) => {
        speakFromNow(one);
      } }),
      /* @__PURE__ */ a4(Choice, { name: "theme", legend: say("workbench-theme"), all: themes2, now: known2.theme, label: (one) => say(`workbench-theme-${one}`), onChoose: (theme) => {
        prefer2({ theme });
      } }),
      /* @__PURE__ */ a4("fieldset", { children: [
        /* @__PURE__ */ a4("legend", { children: say("workbench-keys") }),
        /* @__PURE__ */ a4(KeysSwitch, {})
      ] }),
      /* @__PURE__ */ a4("fieldset", { children: [
        /* @__PURE__ */ a4("legend", { children: say("workbench-reading") }),
        /* @__PURE__ */ a4(Switch, { on: known2.whole === !0, onChange: (whole) => {
          prefer2({ whole });
        }, children: [
          say("workbench-whole"),
          /* @__PURE__ */ a4("br", {}),
          /* @__PURE__ */ a4("span", { class: "quiet", children: say("workbench-whole-about") })
        ] })
      ] })
    ] })
  ] });
}

// src/frame/sheet.tsx
function KeySheet() {
  return /* @__PURE__ */ a4(Modal, { title: say("workbench-keys"), children: [
    /* @__PURE__ */ a4(KeysSwitch, {}),
    /* @__PURE__ */ a4("div", { class: "key-sheet", children: wheres.map((where) => /* @__PURE__ */ a4("section", { children: [
      /* @__PURE__ */ a4("h3", { children: say(`workbench-where-${where}`) }),
      /* @__PURE__ */ a4("dl", { children: table.filter((key) => key.where === where).map((key) => /* @__PURE__ */ a4("div", { children: [
        /* @__PURE__ */ a4("dt", { children: keyNames(key.id).map((name) => /* @__PURE__ */ a4("kbd", { children: name }, name)) }),
        /* @__PURE__ */ a4("dd", { children: say(`workbench-key-${key.id}`) })
      ] }, key.id)) })
    ] }, where)) })
  ] });
}

// src/read/memo.tsx
var kinds = ["analytic", "methodological", "reflexive"];
function MemoDialog({ about, name }) {
  let text = useSignal(""), kind = useSignal("analytic"), save = async () => {
    if (text.value.trim() === "") return;
    let done = await perform({ act: "memo", about, text: text.value.trim(), kind: kind.value });
    done !== null && (done.said === "" && ("transcript" in about || "theme" in about) && tell({ severity: "note", message: say("workbench-memo-saved"), hint: null, place: null }), closeDialog());
  }, onKey = (event) => {
    event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || (event.preventDefault(), save());
  };
  return /* @__PURE__ */ a4(Modal, { title: say("workbench-memo-about", { name }), act: say("workbench-memo-save"), disabled: text.value.trim() === "", onAct: () => {
    save();
  }, children: [
    /* @__PURE__ */ a4("div", { class: "choices", role: "group", "aria-label": say("workbench-memo-kind"), children: kinds.map((one) => /* @__PURE__ */ a4("button", { type: "button", "aria-pressed": one === kind.value, onClick: () => {
      kind.value = one;
    }, children: say(`workbench-memo-${one}`) }, one)) }),
    /* @__PURE__ */ a4("textarea", { rows: 7, autofocus: !0, "aria-label": say("workbench-memo"), value: text.value, onInput: (event) => {
      text.value = event.currentTarget.value;
    }, onKeyDown: onKey }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: [
      /* @__PURE__ */ a4(Keycap, { text: "Ctrl+Enter" }),
      " ",
      say("workbench-memo-save")
    ] })
  ] });
}

// src/codebook/entry.ts
function parts2(name) {
  return name.startsWith("code:") ? { kind: "code", id: name.slice(5) } : { kind: "theme", id: name.slice(6) };
}
function codeOf(name) {
  return name === null || parts2(name).kind === "theme" ? void 0 : codes.value.get(parts2(name).id);
}
function themeOf(name) {
  return name === null || parts2(name).kind === "code" ? void 0 : themes.value.get(parts2(name).id);
}
function labelOf(name) {
  return (codeOf(name) ?? themeOf(name))?.label ?? parts2(name).id;
}

// src/codebook/define.tsx
var ofCode = ["definition", "include", "exclude", "example"], ofTheme = ["concept", "definition"];
function written(name) {
  let code = codeOf(name), theme = themeOf(name);
  return code !== void 0 ? ofCode.map((part) => [part, code[part] ?? ""]) : theme === void 0 ? [] : ofTheme.map((part) => [part, theme[part] ?? ""]);
}
function DefineDialog({ name }) {
  let before = written(name), now = useSignal(Object.fromEntries(before)), changed = Object.fromEntries(before.filter(([part, text]) => now.value[part] !== text).map(([part]) => [part, now.value[part] ?? ""])), save = async () => {
    await perform({ act: "define", name, ...changed }) !== null && closeDialog();
  };
  return /* @__PURE__ */ a4(Modal, { title: say("workbench-define-title", { name: labelOf(name) }), act: say("workbench-save"), disabled: Object.keys(changed).length === 0, onAct: () => {
    save();
  }, children: before.map(([part], place) => /* @__PURE__ */ a4("label", { children: [
    say(`workbench-${part}`),
    /* @__PURE__ */ a4(
      "textarea",
      {
        rows: part === "definition" ? 3 : 2,
        autofocus: place === 0,
        value: now.value[part] ?? "",
        onInput: (event) => {
          now.value = { ...now.value, [part]: event.currentTarget.value };
        }
      }
    )
  ] }, part)) });
}

// src/read/rank.ts
function fold(words) {
  return words.normalize("NFD").replace(new RegExp("\\p{Mn}", "gu"), "").toLowerCase().trim();
}
var none = 9, loose = 8;
function fit(name, typed) {
  let folded = fold(name), at = folded.indexOf(typed);
  return at === 0 ? folded.length === typed.length ? 0 : 1 : at > 0 ? /[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) ? 3 : 2 : none;
}
function scattered(name, typed) {
  let from = 0;
  for (let letter of typed)
    if (from = name.indexOf(letter, from) + 1, from === 0) return !1;
  return !0;
}
function score(code, typed, themes3) {
  let own = fit(code.label, typed), aliases = Math.min(none, ...code.aliases.map((alias) => fit(alias, typed) + 0.5)), under = Math.min(none, ...code.themes.map((id) => fit(themes3.get(id)?.label ?? "", typed) + 4)), best = Math.min(own, aliases, under);
  return best < none ? best : typed.length > 1 && scattered(fold(code.label), typed) ? loose : none;
}
function habit(id, habits) {
  let recent = habits.recent.slice(0, 5).indexOf(id);
  if (recent >= 0) return recent;
  let pin2 = habits.pins.indexOf(id);
  return pin2 >= 0 ? 5 + pin2 : 99;
}
function rank(codes2, typed, themes3, habits) {
  let folded = fold(typed), fitting = codes2.map((code) => ({ code, fit: folded === "" ? 0 : score(code, folded, themes3), habit: habit(code.id, habits) })).filter((one) => one.fit < none).sort((a5, b3) => a5.fit - b3.fit || a5.habit - b3.habit || b3.code.segments - a5.code.segments || a5.code.label.localeCompare(b3.code.label)), sure = fitting.filter((one) => one.fit < loose);
  return (sure.length > 0 ? sure : fitting).map((one) => one.code);
}
function distance(a5, b3, limit) {
  if (Math.abs(a5.length - b3.length) > limit) return limit + 1;
  let row = Array.from({ length: b3.length + 1 }, (_5, place) => place);
  for (let [i4, letter] of [...a5].entries()) {
    let next = [i4 + 1];
    for (let j3 = 1; j3 <= b3.length; j3 += 1) {
      let swap = (row[j3 - 1] ?? 0) + (letter === b3.charAt(j3 - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j3] ?? 0) + 1, (next[j3 - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b3.length] ?? limit + 1;
}
function resembling(name, codes2) {
  let asked2 = fold(name);
  if (asked2.length < 4) return codes2.find((code) => fold(code.label) === asked2) ?? null;
  let limit = asked2.length < 8 ? 1 : 2, near = (other) => {
    let folded = fold(other);
    return folded.length >= 5 && (asked2.startsWith(folded) || folded.startsWith(asked2)) && Math.abs(asked2.length - folded.length) <= 3 || distance(asked2, folded, limit) <= limit;
  };
  return codes2.find((code) => [code.label, ...code.aliases].some(near)) ?? null;
}

// src/frame/problem.tsx
function Sentence({ said }) {
  return /* @__PURE__ */ a4($, { children: [
    said.severity !== "note" && /* @__PURE__ */ a4("strong", { children: [
      say(`workbench-${said.severity}`),
      " "
    ] }),
    said.message,
    said.hint !== null && /* @__PURE__ */ a4("span", { class: "quiet", children: [
      " ",
      said.hint
    ] })
  ] });
}
function Problem({ said }) {
  return /* @__PURE__ */ a4("p", { class: "problem", "data-severity": said.severity, role: said.severity === "error" ? "alert" : void 0, children: /* @__PURE__ */ a4(Sentence, { said }) });
}

// src/codebook/ahead.tsx
function usePreview(act2) {
  let told2 = useSignal(null), refused = useSignal(null), asked2 = act2 === null ? "" : JSON.stringify(act2);
  return A2(() => {
    if (told2.value = null, refused.value = null, act2 === null) return;
    let late = !1;
    return preview(act2).then(
      (answer) => {
        late || (told2.value = answer);
      },
      (error) => {
        late || (refused.value = error instanceof Error ? error.message : String(error));
      }
    ), () => {
      late = !0;
    };
  }, [asked2]), { told: told2.value, refused: refused.value };
}
function Ahead({ told: told2, refused }) {
  return /* @__PURE__ */ a4("div", { class: "ahead", role: "status", children: [
    refused !== null && /* @__PURE__ */ a4("p", { class: "hint", children: refused }),
    told2 !== null && /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("h3", { children: say("workbench-ahead") }),
      told2.said.split(`
`).map((line2) => /* @__PURE__ */ a4("p", { children: line2 }, line2)),
      told2.notes.map((note3) => /* @__PURE__ */ a4(Problem, { said: note3 }, note3.message))
    ] })
  ] });
}

// src/codebook/merge.tsx
function MergeDialog({ from, into }) {
  let typed = useSignal(""), chosen = useSignal(into ?? ""), reason = useSignal(""), others = (study2.value?.codes ?? []).filter((code) => code.id !== from), fitting = rank(others, typed.value, themes.value, { recent: [], pins: [] }), act2 = chosen.value === "" ? null : { act: "merge", from: [`code:${from}`], into: `code:${chosen.value}` }, ahead = usePreview(act2), save = async () => {
    if (act2 === null) return;
    let why = reason.value.trim();
    await perform(why === "" ? act2 : { ...act2, reason: why }) !== null && (shown.value = `code:${chosen.value}`, closeDialog());
  };
  return /* @__PURE__ */ a4(Modal, { title: say("workbench-merge-title", { name: codes.value.get(from)?.label ?? from }), act: say("workbench-merge-do"), disabled: ahead.told === null, onAct: () => {
    save();
  }, children: [
    into === null && /* @__PURE__ */ a4("input", { type: "text", class: "wide", autofocus: !0, "aria-label": say("workbench-filter"), placeholder: say("workbench-filter"), value: typed.value, onInput: (event) => {
      typed.value = event.currentTarget.value;
    } }),
    /* @__PURE__ */ a4("select", { class: "wide", size: into === null ? 7 : 1, "aria-label": say("workbench-merge-into"), value: chosen.value, onChange: (event) => {
      chosen.value = event.currentTarget.value;
    }, children: fitting.map((code) => /* @__PURE__ */ a4("option", { value: code.id, children: [
      code.label,
      " (",
      code.segments,
      ")"
    ] }, code.id)) }),
    /* @__PURE__ */ a4(Ahead, { ...ahead }),
    /* @__PURE__ */ a4("label", { children: [
      say("workbench-reason"),
      /* @__PURE__ */ a4("textarea", { rows: 2, value: reason.value, onInput: (event) => {
        reason.value = event.currentTarget.value;
      } })
    ] })
  ] });
}

// src/codebook/move.tsx
async function moveToTheme(code, theme) {
  await perform({ act: "move", name: `code:${code}`, themes: [theme] });
}
function below(id, all) {
  let found = /* @__PURE__ */ new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (let one of all) one.parent !== null && found.has(one.parent) && found.add(one.id);
  }
  return found;
}
function MoveDialog({ name }) {
  let code = codeOf(name), theme = themeOf(name), chosen = useSignal(code?.themes ?? []), parent = useSignal((code ?? theme)?.parent ?? ""), all = code === void 0 ? study2.value?.themes ?? [] : study2.value?.codes ?? [], under = below(parts2(name).id, all), save = async () => {
    await perform({ act: "move", name, themes: [...chosen.value], ...parent.value === "" ? {} : { parent: parent.value } }) !== null && closeDialog();
  }, toggle = (one) => {
    chosen.value = chosen.value.includes(one) ? chosen.value.filter((other) => other !== one) : [...chosen.value, one];
  };
  return /* @__PURE__ */ a4(Modal, { title: say("workbench-move-title", { name: labelOf(name) }), act: say("workbench-move-do"), onAct: () => {
    save();
  }, children: [
    code !== void 0 && /* @__PURE__ */ a4("fieldset", { children: [
      /* @__PURE__ */ a4("legend", { children: say("workbench-themes") }),
      (study2.value?.themes ?? []).map((one, place) => /* @__PURE__ */ a4("label", { class: "check", children: [
        /* @__PURE__ */ a4("input", { type: "checkbox", autofocus: place === 0, checked: chosen.value.includes(one.id), onChange: () => toggle(one.id) }),
        " ",
        one.label
      ] }, one.id)),
      (study2.value?.themes.length ?? 0) === 0 && /* @__PURE__ */ a4("p", { class: "quiet", children: say("workbench-no-themes") })
    ] }),
    /* @__PURE__ */ a4("label", { children: [
      say(code === void 0 ? "workbench-under-theme" : "workbench-under-code"),
      /* @__PURE__ */ a4("select", { class: "wide", value: parent.value, onChange: (event) => {
        parent.value = event.currentTarget.value;
      }, children: [
        /* @__PURE__ */ a4("option", { value: "", children: say("workbench-under-none") }),
        all.filter((one) => !under.has(one.id)).map((one) => /* @__PURE__ */ a4("option", { value: one.id, children: one.label }, one.id))
      ] })
    ] })
  ] });
}

// src/codebook/name.tsx
function actOf({ kind, name }, label) {
  return kind === "rename" ? { act: "rename", name: name ?? "", label } : kind === "new-theme" ? { act: "new-theme", label } : { act: "new-code", label, ...name === null ? {} : { theme: parts2(name).id } };
}
function NameDialog({ kind, name }) {
  let before = kind === "rename" && name !== null ? labelOf(name) : "", label = useSignal(before), theme = kind === "new-code" ? themeOf(name)?.label : void 0, others = (study2.value?.codes ?? []).filter((code) => name !== `code:${code.id}`), near = kind === "new-theme" ? null : resembling(label.value, others), typed = label.value.trim(), save = async () => {
    let done = await perform(actOf({ kind, name }, typed));
    done !== null && (done.made !== null && (shown.value = `${kind === "new-theme" ? "theme" : "code"}:${done.made}`), closeDialog());
  };
  return /* @__PURE__ */ a4(Modal, { title: say(`workbench-${kind}-title`, { name: before }), act: say(kind === "rename" ? "workbench-rename" : "workbench-make"), disabled: typed === "" || typed === before, onAct: () => {
    save();
  }, children: [
    theme !== void 0 && /* @__PURE__ */ a4("p", { children: say("workbench-in-theme", { theme }) }),
    /* @__PURE__ */ a4("label", { children: [
      say("workbench-name"),
      /* @__PURE__ */ a4("input", { type: "text", class: "wide", autofocus: !0, autocomplete: "off", value: label.value, onInput: (event) => {
        label.value = event.currentTarget.value;
      } })
    ] }),
    /* @__PURE__ */ a4("p", { class: "hint", role: "status", children: near !== null && typed !== before ? say("workbench-resembles", { code: near.label }) : "" })
  ] });
}

// src/codebook/retire.tsx
function RetireDialog({ name }) {
  let reason = useSignal(""), act2 = { act: "retire", name }, ahead = usePreview(act2), save = async () => {
    let why = reason.value.trim();
    await perform(why === "" ? act2 : { ...act2, reason: why }) !== null && (shown.value === name && (shown.value = null), closeDialog());
  };
  return /* @__PURE__ */ a4(Modal, { title: say("workbench-retire-title", { name: labelOf(name) }), act: say("workbench-retire-do"), danger: !0, disabled: ahead.told === null, onAct: () => {
    save();
  }, children: [
    /* @__PURE__ */ a4(Ahead, { ...ahead }),
    /* @__PURE__ */ a4("label", { children: [
      say("workbench-reason"),
      /* @__PURE__ */ a4("textarea", { rows: 2, autofocus: !0, value: reason.value, onInput: (event) => {
        reason.value = event.currentTarget.value;
      } })
    ] })
  ] });
}

// src/frame/dialogs.tsx
function Dialogs() {
  let now = asking.value;
  switch (now?.ask) {
    case void 0:
      return null;
    case "keys":
      return /* @__PURE__ */ a4(KeySheet, {});
    case "memo":
      return /* @__PURE__ */ a4(MemoDialog, { about: now.about, name: now.name });
    case "define":
      return /* @__PURE__ */ a4(DefineDialog, { name: now.name });
    case "move":
      return /* @__PURE__ */ a4(MoveDialog, { name: now.name });
    case "merge":
      return /* @__PURE__ */ a4(MergeDialog, { from: now.from, into: now.into ?? null });
    case "retire":
      return /* @__PURE__ */ a4(RetireDialog, { name: now.name });
    case "rename":
      return /* @__PURE__ */ a4(NameDialog, { kind: "rename", name: now.name });
    case "new-code":
      return /* @__PURE__ */ a4(NameDialog, { kind: "new-code", name: now.theme === void 0 ? null : `theme:${now.theme}` });
    case "new-theme":
      return /* @__PURE__ */ a4(NameDialog, { kind: "new-theme", name: null });
  }
}

// src/pages/file-button.tsx
function FileButton({ label, accept, multiple = !1, primary = !1, onFiles }) {
  let field = T2(null), chosen = (input) => {
    let files = [...input.files ?? []];
    input.value = "", files.length > 0 && onFiles(files);
  };
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("button", { type: "button", class: primary ? "primary" : void 0, onClick: () => field.current?.click(), children: label }),
    /* @__PURE__ */ a4("input", { ref: field, type: "file", hidden: !0, accept, multiple, onChange: (event) => chosen(event.currentTarget) })
  ] });
}

// src/pages/arrivals.tsx
var arrivals = y3([]), number2 = 0, busy = !1;
function note(number4, news) {
  arrivals.value = arrivals.value.map((one) => one.number === number4 ? { ...one, ...news } : one);
}
async function bringIn(files) {
  let given2 = files.map((file) => ({ number: number2 += 1, file, state: "waiting", transcript: null, problems: [] }));
  if (arrivals.value = [...arrivals.value, ...given2], !busy) {
    busy = !0;
    for (let next = waiting(); next !== void 0; next = waiting()) await bring(next);
    busy = !1;
  }
}
var waiting = () => arrivals.value.find((one) => one.state === "waiting");
async function bring({ number: number4, file }) {
  note(number4, { state: "reading" });
  try {
    let imported = await importTranscript(file);
    note(number4, { state: imported.transcript === null ? "refused" : "in", transcript: imported.transcript, problems: imported.problems }), await readStudy();
  } catch (error) {
    let unknown = { severity: "error", message: String(error), hint: null, place: null };
    note(number4, { state: "refused", problems: [error instanceof Refused ? error.said : unknown] });
  }
}
var isFinished = (one) => one.state === "in" || one.state === "refused";
function Arrivals() {
  A2(() => () => {
    arrivals.value = arrivals.value.filter((one) => !isFinished(one));
  }, []);
  let given2 = arrivals.value, taken = given2.filter((one) => one.state === "in").length, finished = given2.filter(isFinished).length, empty2 = study2.value?.transcripts.length === 0;
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("div", { class: "drop", "data-large": empty2, children: [
      /* @__PURE__ */ a4("p", { children: say("pages-arrivals-drop") }),
      /* @__PURE__ */ a4(FileButton, { multiple: !0, primary: empty2, label: say("pages-arrivals-choose"), accept: ".docx,.odt,.txt,.md,.vtt,.srt", onFiles: (files) => {
        bringIn(files);
      } }),
      /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-arrivals-about") })
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet", role: "status", children: [
      finished < given2.length && say("pages-arrivals-progress", { at: finished + 1, total: given2.length }),
      finished === given2.length && finished > 0 && say("pages-arrivals-finished", { taken, refused: finished - taken })
    ] }),
    finished < given2.length && /* @__PURE__ */ a4("progress", { "aria-label": say("pages-arrivals-choose"), max: given2.length, value: finished }),
    given2.length > 0 && /* @__PURE__ */ a4("ul", { class: "arrivals", "aria-label": say("pages-arrivals-list"), children: given2.map((one) => /* @__PURE__ */ a4("li", { "data-state": one.state, children: [
      /* @__PURE__ */ a4("span", { class: "arrival-file", children: one.file.name }),
      " ",
      /* @__PURE__ */ a4("span", { class: "quiet", children: say(`pages-arrival-${one.state}`) }),
      one.problems.map((said) => /* @__PURE__ */ a4(Problem, { said }, said.message))
    ] }, one.number)) })
  ] });
}

// src/frame/route.ts
var pages = ["read", "suggestions", "matrix", "interviews", "tables", "start"], wanted = y3(null);
function parse(hash) {
  let [name = "", id, span] = hash.replace(/^#\//, "").split("/"), found = pages.find((one) => one === name) ?? "read", ends = /^(\d+)-(\d+)$/.exec(span ?? "");
  return {
    page: found,
    transcript: id === void 0 || id === "" ? null : decodeURIComponent(id),
    span: ends === null ? null : { start: Number(ends[1]), end: Number(ends[2]) }
  };
}
function address(to, id, span) {
  return ["#", to, ...id === void 0 ? [] : [encodeURIComponent(id)], ...span === void 0 ? [] : [`${span.start}-${span.end}`]].join("/");
}
function go(to, id, span) {
  let hash = address(to, id, span);
  hash === location.hash ? follow2() : location.hash = hash;
}
function firstOpen() {
  let all = study2.value?.transcripts ?? [], coder = study2.value?.coder ?? "";
  return (all.find((one) => !one.done.includes(coder)) ?? all[0])?.id ?? null;
}
async function follow2() {
  let route = parse(location.hash);
  if (home2.value?.study == null || study2.value === null) {
    page.value = "start";
    return;
  }
  if (page.value = route.page, route.page !== "read") return;
  let id = study2.value.transcripts.some((one) => one.id === route.transcript) ? route.transcript : transcript2.value?.id ?? firstOpen();
  if (id !== null) {
    id !== route.transcript && history.replaceState(null, "", `#/read/${encodeURIComponent(id)}`);
    try {
      transcript2.value?.id !== id && await openTranscript(id), wanted.value = route.span;
    } catch (error) {
      complain(error);
    }
  }
}

// src/frame/dropping.ts
var held = y3(!1);
function over(event) {
  event.dataTransfer?.types.includes("Files") === !0 && (event.preventDefault(), held.value = !0);
}
function leave(event) {
  event.relatedTarget === null && (held.value = !1);
}
function drop(event) {
  held.value = !1;
  let files = [...event.dataTransfer?.files ?? []];
  files.length === 0 || event.defaultPrevented || (event.preventDefault(), study2.value !== null && (go("interviews"), bringIn(files)));
}
function takeDropped() {
  let listening = new AbortController(), { signal: ended } = listening;
  return window.addEventListener("dragover", over, { signal: ended }), window.addEventListener("dragleave", leave, { signal: ended }), window.addEventListener("drop", drop, { signal: ended }), () => listening.abort();
}

// src/pages/beginning.tsx
function Beginning() {
  let [busy2, setBusy] = d2(!1), [cameIn, setCameIn] = d2([]), codes2 = study2.value?.codes.length ?? 0, themes3 = study2.value?.themes.length ?? 0, takeIn2 = async (files) => {
    setBusy(!0);
    for (let file of files) {
      let problems = await read(file);
      setCameIn((before) => [...before, { file: file.name, problems }]);
    }
    await readStudy().catch(complain), setBusy(!1);
  }, drop3 = (event) => {
    event.preventDefault(), takeIn2([...event.dataTransfer?.files ?? []]);
  };
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("p", { class: codes2 > 0 ? void 0 : "quiet", children: codes2 + themes3 > 0 ? say("pages-beginning-has", { codes: codes2, themes: themes3 }) : say("pages-beginning-empty") }),
    /* @__PURE__ */ a4("div", { class: "drop", onDrop: drop3, children: [
      /* @__PURE__ */ a4("p", { children: say("pages-beginning-drop") }),
      /* @__PURE__ */ a4(FileButton, { multiple: !0, label: say("pages-beginning-choose"), accept: ".docx,.odt,.txt,.md,.csv,.xlsx,.toml", onFiles: (files) => {
        takeIn2(files);
      } }),
      /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-beginning-about") })
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet", role: "status", children: busy2 && say("pages-beginning-reading") }),
    /* @__PURE__ */ a4("ul", { class: "arrivals", children: cameIn.map((one, place) => /* @__PURE__ */ a4("li", { children: [
      /* @__PURE__ */ a4("span", { class: "arrival-file", children: one.file }),
      one.problems.map((said) => /* @__PURE__ */ a4(Problem, { said }, said.message))
    ] }, place)) })
  ] });
}
async function read(file) {
  try {
    return (await importCodebook(file)).problems;
  } catch (error) {
    return error instanceof Refused ? [error.said] : [{ severity: "error", message: String(error), hint: null, place: null }];
  }
}

// src/interview.ts
var nameOfFile = (file) => file.replace(/\.[^.]+$/, "");
function interviewName(id) {
  let info = transcriptInfos.value.get(id);
  return info === void 0 ? id : nameOfFile(info.file);
}
function whoAndWhere(of) {
  let who = of.respondents.join(", ") || (of.speaker ?? ""), name = interviewName(of.transcript);
  return [who, who.toLowerCase() === name.toLowerCase() ? "" : name].filter((part) => part !== "");
}

// src/pages/interview-list.tsx
function InterviewList({ transcripts }) {
  return /* @__PURE__ */ a4("div", { class: "table-scroll", children: /* @__PURE__ */ a4("table", { class: "list", children: [
    /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "col", children: say("pages-list-file") }),
      /* @__PURE__ */ a4("th", { scope: "col", children: say("pages-list-respondents") }),
      /* @__PURE__ */ a4("th", { scope: "col", class: "number", children: say("pages-list-words") }),
      /* @__PURE__ */ a4("th", { scope: "col", class: "number", children: say("pages-list-codings") }),
      /* @__PURE__ */ a4("th", { scope: "col", children: say("pages-list-done") })
    ] }) }),
    /* @__PURE__ */ a4("tbody", { children: transcripts.map((one) => /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "row", children: /* @__PURE__ */ a4("a", { href: address("read", one.id), children: nameOfFile(one.file) }) }),
      /* @__PURE__ */ a4("td", { children: one.respondents.join(", ") }),
      /* @__PURE__ */ a4("td", { class: "number", children: say("pages-number", { number: one.words }) }),
      /* @__PURE__ */ a4("td", { class: "number", children: say("pages-number", { number: one.codings }) }),
      /* @__PURE__ */ a4("td", { children: one.done.length > 0 ? one.done.join(", ") : /* @__PURE__ */ a4("span", { class: "quiet", children: say("pages-list-not-done") }) })
    ] }, one.id)) })
  ] }) });
}

// src/pages/attributes.ts
var last = Promise.resolve();
function inTurn(work) {
  let done = last.then(work);
  return last = done.catch(() => {
  }), done;
}
function record(id, attribute, value) {
  return inTurn(() => recordNow(id, attribute, value));
}
async function recordNow(id, attribute, value) {
  let attributes = study2.value?.respondents.find((one) => one.id === id)?.attributes ?? {};
  if ((attributes[attribute] ?? "") === value) return !0;
  let { [attribute]: _5, ...others } = attributes;
  return await perform({ act: "respondent", id, attributes: value === "" ? others : { ...others, [attribute]: value } }) !== null;
}
async function fillDown(respondents, attribute, values2) {
  for (let [place, value] of values2.entries()) {
    let respondent = respondents[place];
    if (respondent === void 0 || !respondent.withdrawn && !await record(respondent.id, attribute, value)) return;
  }
}

// src/pages/kept-field.tsx
function KeptField({ label, list, value, className, disabled, record: record2, onPaste }) {
  let [typed, setTyped] = d2(null), leave2 = async () => {
    typed !== null && (await record2(typed.trim()), setTyped((now) => now === typed ? null : now));
  };
  return /* @__PURE__ */ a4(
    "input",
    {
      type: "text",
      class: className,
      list,
      "aria-label": label,
      spellcheck: !1,
      value: typed ?? value,
      disabled,
      onInput: (event) => setTyped(event.currentTarget.value),
      onChange: () => {
        leave2();
      },
      onKeyDown: (event) => event.key === "Escape" && setTyped(null),
      onPaste
    }
  );
}

// src/pages/attribute-cell.tsx
function AttributeCell({ respondent, column, onPaste }) {
  let paste = (event) => {
    let lines = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r?\n$/, "").split(/\r?\n/);
    lines.length < 2 || (event.preventDefault(), onPaste(lines.map((line2) => (line2.split("	")[0] ?? "").trim())));
  };
  return /* @__PURE__ */ a4(
    KeptField,
    {
      className: "cell",
      list: `values-${column.id}`,
      label: say("pages-respondents-cell", { attribute: column.label, respondent: respondent.id }),
      value: respondent.attributes[column.id] ?? "",
      disabled: respondent.withdrawn,
      record: (typed) => record(respondent.id, column.id, typed),
      onPaste: paste
    }
  );
}

// src/pages/respondents.tsx
var reserved = ["id", "case", "consent", "withdrawn"];
function Respondents() {
  let [added, setAdded] = d2([]), known2 = study2.value;
  if (known2 === null || known2.respondents.length === 0) return /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-respondents-none") });
  let empty2 = added.filter((id) => !known2.attributes.some((one) => same(one.id, id))), columns = [...known2.attributes, ...empty2.map((id) => ({ id, label: id }))];
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-respondents-about") }),
    /* @__PURE__ */ a4(Table, { respondents: known2.respondents, columns }),
    columns.map((column) => /* @__PURE__ */ a4("datalist", { id: `values-${column.id}`, children: [...new Set(known2.respondents.map((one) => one.attributes[column.id]))].map((value) => value !== void 0 && /* @__PURE__ */ a4("option", { value }, value)) }, column.id)),
    /* @__PURE__ */ a4("div", { class: "field-line", children: [
      /* @__PURE__ */ a4(NewColumn, { taken: columns.map((one) => one.id), add: (id) => setAdded([...added, id]) }),
      known2.attributes.length > 0 && /* @__PURE__ */ a4(Groups, { columns: known2.attributes })
    ] })
  ] });
}
function Table({ respondents, columns }) {
  let cases = respondents.some((one) => one.case !== null);
  return /* @__PURE__ */ a4("div", { class: "table-scroll", children: /* @__PURE__ */ a4("table", { class: "list respondents", onKeyDown: moveInColumn, children: [
    /* @__PURE__ */ a4("thead", { children: /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "col", children: say("pages-respondents-id") }),
      cases && /* @__PURE__ */ a4("th", { scope: "col", children: say("pages-respondents-case") }),
      columns.map((column) => /* @__PURE__ */ a4("th", { scope: "col", children: column.label }, column.id))
    ] }) }),
    /* @__PURE__ */ a4("tbody", { children: respondents.map((one, row) => /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "row", children: [
        one.id,
        one.withdrawn && /* @__PURE__ */ a4("span", { class: "mark", children: say("pages-respondents-withdrawn") })
      ] }),
      cases && /* @__PURE__ */ a4("td", { children: one.case }),
      columns.map((column) => /* @__PURE__ */ a4("td", { children: /* @__PURE__ */ a4(AttributeCell, { respondent: one, column, onPaste: (values2) => {
        fillDown(respondents.slice(row), column.id, values2);
      } }) }, column.id))
    ] }, one.id)) })
  ] }) });
}
var same = (one, other) => one.toLocaleLowerCase() === other.toLocaleLowerCase();
function moveInColumn(event) {
  let by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key], cell = event.target instanceof HTMLInputElement ? event.target.closest("td") : null, row = cell?.closest("tr");
  if (by === void 0 || cell == null || row == null || event.altKey) return;
  let rows = [...row.parentElement?.children ?? []], field = rows[rows.indexOf(row) + by]?.children[cell.cellIndex]?.querySelector("input");
  event.preventDefault(), field?.select(), field?.focus();
}
function NewColumn({ taken, add }) {
  let [name, setName] = d2(""), id = name.trim(), wrong = [...taken, ...reserved].some((one) => same(one, id));
  return /* @__PURE__ */ a4("form", { class: "field", onSubmit: (event) => {
    event.preventDefault(), !(id === "" || wrong) && (add(id), setName(""));
  }, children: [
    /* @__PURE__ */ a4("label", { for: "new-column", children: say("pages-respondents-column") }),
    /* @__PURE__ */ a4("div", { class: "field-row", children: [
      /* @__PURE__ */ a4(
        "input",
        {
          id: "new-column",
          type: "text",
          value: name,
          placeholder: say("pages-respondents-column-example"),
          "aria-invalid": wrong,
          "aria-describedby": "new-column-wrong",
          onInput: (event) => setName(event.currentTarget.value)
        }
      ),
      /* @__PURE__ */ a4("button", { type: "submit", disabled: id === "" || wrong, children: say("pages-respondents-column-add") })
    ] }),
    /* @__PURE__ */ a4("span", { id: "new-column-wrong", class: "quiet", role: "status", children: wrong && say("pages-respondents-column-taken", { name: id }) })
  ] });
}
function Groups({ columns }) {
  return /* @__PURE__ */ a4("label", { class: "field", children: [
    say("pages-respondents-groups"),
    /* @__PURE__ */ a4("select", { value: study2.value?.groups ?? "", onChange: (event) => {
      perform({ act: "groups", attribute: event.currentTarget.value || null });
    }, children: [
      /* @__PURE__ */ a4("option", { value: "", children: say("pages-respondents-no-groups") }),
      columns.map((column) => /* @__PURE__ */ a4("option", { value: column.id, children: column.label }, column.id))
    ] })
  ] });
}

// src/pages/speakers.tsx
var roles = ["interviewer", "respondent", "other"], FEW = 3;
function Speakers() {
  let transcripts = study2.value?.transcripts ?? [], respondents = study2.value?.respondents ?? [];
  if (transcripts.length === 0) return /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-speakers-none") });
  let unsure = transcripts.flatMap((one) => one.speakers.filter((speaker) => isUnsure(one, speaker))).length;
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("p", { class: unsure > 0 ? void 0 : "quiet", children: say("pages-speakers-about", { unsure }) }),
    /* @__PURE__ */ a4("datalist", { id: "respondents", children: respondents.map((one) => /* @__PURE__ */ a4("option", { value: one.id }, one.id)) }),
    transcripts.map((one) => /* @__PURE__ */ a4(OfTranscript, { transcript: one, few: transcripts.length <= FEW }, one.id))
  ] });
}
var decided = y3(/* @__PURE__ */ new Set()), nameIn = (transcript3, speaker) => `${transcript3.id} ${speaker.label}`;
function isUnsure(transcript3, speaker) {
  return speaker.role === "other" && transcript3.done.length === 0 && !decided.value.has(nameIn(transcript3, speaker));
}
function OfTranscript({ transcript: transcript3, few }) {
  let unsure = transcript3.speakers.some((one) => isUnsure(transcript3, one)), [unfolded] = d2(() => few || unsure || arrivals.value.some((one) => one.transcript === transcript3.id));
  return /* @__PURE__ */ a4("details", { class: "who", open: unfolded, children: [
    /* @__PURE__ */ a4("summary", { children: [
      /* @__PURE__ */ a4("strong", { children: transcript3.file }),
      " ",
      /* @__PURE__ */ a4("span", { class: "quiet", children: transcript3.speakers.map(inShort).join(" · ") }),
      unsure && /* @__PURE__ */ a4("span", { class: "mark", children: say("pages-speakers-unsure") })
    ] }),
    /* @__PURE__ */ a4("ul", { children: transcript3.speakers.map((one) => /* @__PURE__ */ a4(OneSpeaker, { speaker: one, transcript: transcript3 }, one.label)) })
  ] });
}
function inShort(speaker) {
  let label = labelOf2(speaker), who = speaker.respondent ?? say(`pages-role-${speaker.role}`);
  return label === who ? label : `${label}: ${who}`;
}
var labelOf2 = (speaker) => speaker.label === "" ? say("pages-speakers-unlabelled") : speaker.label;
function OneSpeaker({ speaker, transcript: transcript3 }) {
  let change = (role, respondent) => (decided.value = /* @__PURE__ */ new Set([...decided.value, nameIn(transcript3, speaker)]), inTurn(() => recordSpeaker(transcript3.id, speaker.label, role, respondent))), label = labelOf2(speaker);
  return /* @__PURE__ */ a4("li", { class: "speaker", children: [
    /* @__PURE__ */ a4("div", { class: "speaker-words", children: [
      /* @__PURE__ */ a4("span", { class: "speaker-label", children: label }),
      " ",
      /* @__PURE__ */ a4("span", { class: "quiet", children: say("pages-speakers-said", { turns: speaker.turns, words: speaker.words }) }),
      isUnsure(transcript3, speaker) && /* @__PURE__ */ a4("span", { class: "mark", children: say("pages-speakers-unsure") }),
      speaker.sample !== "" && /* @__PURE__ */ a4("q", { class: "sample", children: speaker.sample })
    ] }),
    /* @__PURE__ */ a4("div", { class: "speaker-role", children: [
      /* @__PURE__ */ a4(
        "select",
        {
          "aria-label": say("pages-speakers-role", { label }),
          value: speaker.role,
          onChange: (event) => {
            let role = roles.find((one) => one === event.currentTarget.value) ?? "other";
            change(role, role === "respondent" ? proposedId(speaker.label) : null);
          },
          children: roles.map((role) => /* @__PURE__ */ a4("option", { value: role, children: say(`pages-role-${role}`) }, role))
        }
      ),
      speaker.role === "respondent" && /* @__PURE__ */ a4(
        KeptField,
        {
          list: "respondents",
          label: say("pages-speakers-respondent", { label }),
          value: speaker.respondent ?? "",
          record: (typed) => typed === "" ? Promise.resolve(!1) : change("respondent", typed)
        }
      )
    ] })
  ] });
}
async function recordSpeaker(id, label, role, respondent) {
  let now = study2.value?.transcripts.find((one) => one.id === id)?.speakers ?? [];
  if (now.some((one) => one.label === label && one.role === role && one.respondent === respondent)) return !0;
  let speakers = now.map((one) => one.label === label ? { label, role, respondent } : { label: one.label, role: one.role, respondent: one.respondent });
  return await perform({ act: "speakers", transcript: id, speakers }) !== null;
}
function proposedId(label) {
  let named = /^(?:r|resp|respondent)[\s.]*(\d+)$/i.exec(label.trim());
  if (named !== null) return `R${named[1]}`;
  let taken = new Set(study2.value?.respondents.map((one) => one.id)), number4 = 1;
  for (; taken.has(`R${number4}`); ) number4 += 1;
  return `R${number4}`;
}

// src/pages/interviews.tsx
function Interviews() {
  let known2 = study2.value;
  if (known2 === null) return null;
  let first2 = known2.transcripts[0];
  return /* @__PURE__ */ a4("div", { class: "page interviews", "data-dragging": held.value, children: [
    /* @__PURE__ */ a4("h1", { children: say("pages-interviews-title") }),
    /* @__PURE__ */ a4(Step, { number: 1, title: say("pages-interviews-add"), children: [
      /* @__PURE__ */ a4(Arrivals, {}),
      first2 !== void 0 && /* @__PURE__ */ a4(InterviewList, { transcripts: known2.transcripts })
    ] }),
    /* @__PURE__ */ a4(Step, { number: 2, title: say("pages-speakers-title"), children: /* @__PURE__ */ a4(Speakers, {}) }),
    /* @__PURE__ */ a4(Step, { number: 3, title: say("pages-respondents-title"), children: /* @__PURE__ */ a4(Respondents, {}) }),
    /* @__PURE__ */ a4(Step, { number: 4, title: say("pages-beginning-title"), children: /* @__PURE__ */ a4(Beginning, {}) }),
    first2 !== void 0 && /* @__PURE__ */ a4("a", { class: "primary", href: address("read", first2.id), children: say("pages-interviews-begin") })
  ] });
}
function Step({ number: number4, title, children }) {
  return /* @__PURE__ */ a4("section", { class: "step", "aria-labelledby": `step-${number4}`, children: [
    /* @__PURE__ */ a4("h2", { id: `step-${number4}`, children: [
      /* @__PURE__ */ a4("span", { class: "step-number", children: number4 }),
      " ",
      title
    ] }),
    /* @__PURE__ */ a4("div", { class: "step-body", children })
  ] });
}

// src/codebook/whose.tsx
function whoseCounts(whose2) {
  return whose2 === "any" ? "" : whose2 === "consensus" ? say("workbench-whose-counted-consensus") : say("workbench-whose-counted-one", { coder: whose2 });
}
function WhoseChoice() {
  let known2 = study2.value;
  if (known2 === null || known2.coders.length < 2 && known2.whose === "any") return null;
  let coders = /* @__PURE__ */ new Set(["any", "consensus", ...known2.coders, known2.whose]);
  return /* @__PURE__ */ a4("label", { class: "field", children: [
    say("workbench-whose"),
    /* @__PURE__ */ a4("select", { value: known2.whose, onChange: (event) => {
      perform({ act: "whose", whose: event.currentTarget.value });
    }, children: [...coders].map((one) => /* @__PURE__ */ a4("option", { value: one, children: one === "any" || one === "consensus" ? say(`workbench-whose-${one}`) : one }, one)) })
  ] });
}

// src/reader/signs.ts
var signs2 = { supports: "+", opposes: "−", mixed: "±" };

// src/codebook/closed-up.ts
var closedUp = (text) => text.replace(/\s*\n\s*/g, `
`);

// src/codebook/excerpt.tsx
function Excerpt({ before, after: after2, children }) {
  let turn2 = before.lastIndexOf(`
`) + 1, question = before.slice(0, turn2).trim().split(`
`).at(-1) ?? "";
  return /* @__PURE__ */ a4("blockquote", { class: "excerpt", children: [
    question !== "" && /* @__PURE__ */ a4("span", { class: "question", children: question }),
    /* @__PURE__ */ a4("span", { class: "quiet", children: closedUp(before.slice(turn2)) }),
    /* @__PURE__ */ a4("mark", { children }),
    /* @__PURE__ */ a4("span", { class: "quiet", children: closedUp(after2) })
  ] });
}

// src/codebook/swatch.tsx
function Swatch({ code }) {
  return /* @__PURE__ */ a4("span", { class: "swatch", "data-colour": code.colour, "data-pattern": code.pattern, "aria-hidden": "true" });
}

// src/codebook/segments.tsx
var SETTLED = 300;
function useSegments(read3, of) {
  let found = useSignal(null);
  return A2(() => {
    let timer = 0, wanted2 = !0, again = () => {
      read3().then((segments2) => {
        wanted2 && (found.value = segments2);
      }, complain);
    };
    again();
    let stop = onDone(() => {
      clearTimeout(timer), timer = window.setTimeout(again, SETTLED);
    });
    return () => {
      wanted2 = !1, clearTimeout(timer), stop();
    };
  }, [of]), found.value;
}
function Segment({ segment, named }) {
  let code = codes.value.get(segment.code), where = [...whoAndWhere(segment), say("workbench-line", { line: segment.line })].join(" · ");
  return /* @__PURE__ */ a4("li", { children: [
    named && code !== void 0 && /* @__PURE__ */ a4("p", { children: [
      /* @__PURE__ */ a4(Swatch, { code }),
      " ",
      code.label
    ] }),
    /* @__PURE__ */ a4(Excerpt, { before: segment.before, after: segment.after, children: closedUp(segment.text) }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: [
      /* @__PURE__ */ a4("a", { href: address("read", segment.transcript, segment), children: where }),
      " · ",
      segment.coder,
      segment.polarity !== "supports" && /* @__PURE__ */ a4($, { children: [
        " · ",
        /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: signs2[segment.polarity] }),
        " ",
        say(`workbench-${segment.polarity}`)
      ] }),
      segment.chosen && ` · ${say("workbench-quotation")}`
    ] }),
    segment.memo !== null && /* @__PURE__ */ a4("p", { class: "memo-with", children: segment.memo })
  ] });
}
function Segments({ segments: segments2, named }) {
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("p", { class: "quiet segment-count", role: "status", children: segments2 === null ? "" : say("workbench-segments", { count: segments2.length }) }),
    /* @__PURE__ */ a4("ul", { class: "segments", children: segments2?.map((segment) => /* @__PURE__ */ a4(Segment, { segment, named }, segment.id)) })
  ] });
}
function SegmentList({ of }) {
  let { title, ...filter2 } = of, segments2 = useSegments(async () => (await segments(filter2)).segments, of);
  return /* @__PURE__ */ a4("div", { onKeyDown: (event) => {
    event.key === "Escape" && (listed.value = null);
  }, children: [
    /* @__PURE__ */ a4("div", { class: "codebook-head", children: [
      /* @__PURE__ */ a4("button", { onClick: () => {
        listed.value = null;
      }, children: [
        "‹ ",
        say("workbench-codes")
      ] }),
      /* @__PURE__ */ a4("h2", { children: title })
    ] }),
    /* @__PURE__ */ a4(Segments, { segments: segments2, named: of.theme !== void 0 })
  ] });
}

// src/pages/evidence.tsx
function Evidence({ asked: asked2, close: close2 }) {
  let segments2 = useSegments(() => segmentsOf(asked2), asked2), heading = T2(null);
  return A2(() => heading.current?.focus(), [asked2]), /* @__PURE__ */ a4("aside", { class: "evidence", "aria-labelledby": "evidence-title", onKeyDown: (event) => {
    event.key === "Escape" && (event.stopPropagation(), close2());
  }, children: [
    /* @__PURE__ */ a4("div", { class: "evidence-head", children: [
      /* @__PURE__ */ a4("h2", { id: "evidence-title", ref: heading, tabIndex: -1, children: asked2.name === null ? asked2.row.label : `${asked2.row.label} · ${asked2.name}` }),
      /* @__PURE__ */ a4("button", { type: "button", class: "plain", onClick: close2, children: [
        say("workbench-close"),
        " ",
        /* @__PURE__ */ a4("kbd", { children: "Esc" })
      ] })
    ] }),
    /* @__PURE__ */ a4(Segments, { segments: segments2, named: asked2.row.kind === "theme" })
  ] });
}
async function segmentsOf({ row, name, unit }) {
  let of = row.kind === "theme" ? { theme: row.id } : { code: row.id };
  if (name === null) return (await segments(of)).segments;
  if (unit === "respondents") return (await segments({ ...of, respondent: name })).segments;
  if (unit === "transcripts") return (await segments({ ...of, transcript: name })).segments;
  let members = new Set(study2.value?.respondents.filter((one) => (one.case ?? one.id) === name).map((one) => one.id));
  return (await segments(of)).segments.filter((segment) => segment.respondents.some((id) => members.has(id)));
}

// src/pages/matrix-grid.tsx
var polaritySigns = { supports: "●", opposes: "⊖", mixed: "±" };
function MatrixGrid({ matrix: matrix2, open }) {
  let at = useSignal({ row: 0, column: 0 }), table2 = T2(null), width = 1 + matrix2.columns.length + matrix2.groups.length + 1, onKeyDown = (event) => {
    if (event.altKey || event.metaKey) return;
    let to = moved(at.value, event, matrix2.rows.length - 1, width - 1);
    to !== null && (event.preventDefault(), at.value = to, table2.current?.tBodies[0]?.rows[to.row]?.cells[to.column]?.focus());
  }, rows = w2(
    () => matrix2.rows.map((row, place) => /* @__PURE__ */ a4(Row, { row, place, matrix: matrix2, at, open }, `${row.kind} ${row.id}`)),
    [matrix2]
  );
  return /* @__PURE__ */ a4("div", { class: "matrix-scroll", children: /* @__PURE__ */ a4("table", { ref: table2, role: "grid", "aria-label": say("pages-matrix-title"), onKeyDown, children: [
    /* @__PURE__ */ a4(Head, { matrix: matrix2 }),
    /* @__PURE__ */ a4("tbody", { children: rows })
  ] }) });
}
function moved(at, event, lastRow, lastColumn) {
  let whole = event.ctrlKey, wanted2 = {
    ArrowRight: { ...at, column: at.column + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowUp: { ...at, row: at.row - 1 },
    Home: { row: whole ? 0 : at.row, column: 0 },
    End: { row: whole ? lastRow : at.row, column: lastColumn },
    PageDown: { ...at, row: at.row + 10 },
    PageUp: { ...at, row: at.row - 10 }
  }[event.key];
  if (wanted2 === void 0) return null;
  let within = (place, last2) => Math.max(0, Math.min(place, last2));
  return { row: within(wanted2.row, lastRow), column: within(wanted2.column, lastColumn) };
}
function Head({ matrix: matrix2 }) {
  let runs = groupRuns(matrix2.columns), grouped = matrix2.groups.length > 0;
  return /* @__PURE__ */ a4("thead", { children: [
    grouped && /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("td", { class: "corner" }),
      runs.map((run) => /* @__PURE__ */ a4("th", { scope: "colgroup", colSpan: run.length, class: "group-start", children: run.group ?? say("pages-matrix-no-group") }, run.from)),
      /* @__PURE__ */ a4("th", { scope: "colgroup", colSpan: matrix2.groups.length + 1, class: "group-start", children: say("pages-matrix-counts") })
    ] }),
    /* @__PURE__ */ a4("tr", { children: [
      /* @__PURE__ */ a4("th", { scope: "col", class: "corner", children: say("pages-matrix-code") }),
      matrix2.columns.map((column, place) => /* @__PURE__ */ a4("th", { scope: "col", class: startsGroup(matrix2.columns, place) ? "group-start" : void 0, children: column.unit }, column.unit)),
      matrix2.groups.map((group, place) => /* @__PURE__ */ a4("th", { scope: "col", class: place === 0 ? "group-start number" : "number", children: group.name }, group.name)),
      /* @__PURE__ */ a4("th", { scope: "col", class: grouped ? "number" : "number group-start", children: say("pages-matrix-total") })
    ] })
  ] });
}
var startsGroup = (columns, place) => place === 0 || columns[place]?.group !== columns[place - 1]?.group;
function groupRuns(columns) {
  let starts = columns.flatMap((_5, place) => startsGroup(columns, place) ? [place] : []);
  return starts.map((from, run) => ({ from, length: (starts[run + 1] ?? columns.length) - from, group: columns[from]?.group ?? null }));
}
function Row({ row, place, matrix: matrix2, at, open }) {
  let column = useComputed(() => at.value.row === place ? at.value.column : null), { columns, groups } = matrix2, reach = (cell, name) => ({
    tabIndex: column.value === cell ? 0 : -1,
    onFocus: () => at.value = { row: place, column: cell },
    onClick: () => open(row, name),
    onKeyDown: (event) => {
      event.key === "Enter" && (event.preventDefault(), open(row, name));
    }
  });
  return /* @__PURE__ */ a4("tr", { "data-kind": row.kind, children: [
    /* @__PURE__ */ a4("th", { scope: "row", role: "rowheader", title: row.label, ...reach(0, null), children: [
      /* @__PURE__ */ a4(Swatch, { code: row }),
      " ",
      row.label
    ] }),
    columns.map((unit, number4) => {
      let cell = row.cells[number4] ?? null;
      return /* @__PURE__ */ a4(
        "td",
        {
          role: "gridcell",
          class: startsGroup(columns, number4) ? "cell group-start" : "cell",
          "data-polarity": cell?.polarity,
          "aria-label": cell === null ? say("pages-cell-none", { unit: unit.unit }) : say(`pages-cell-${cell.polarity}`, { unit: unit.unit, count: cell.segments }),
          ...reach(1 + number4, unit.unit),
          children: cell === null ? "·" : /* @__PURE__ */ a4($, { children: [
            /* @__PURE__ */ a4("span", { class: "sign", children: polaritySigns[cell.polarity] }),
            " ",
            cell.segments
          ] })
        },
        unit.unit
      );
    }),
    groups.map((group, number4) => /* @__PURE__ */ a4("td", { role: "gridcell", class: number4 === 0 ? "number group-start" : "number", ...reach(1 + columns.length + number4, null), children: [
      row.groups[number4]?.k ?? 0,
      "/",
      row.groups[number4]?.n ?? 0
    ] }, group.name)),
    /* @__PURE__ */ a4("td", { role: "gridcell", class: groups.length === 0 ? "number group-start" : "number", ...reach(1 + columns.length + groups.length, null), children: [
      say("pages-k-of-n", { k: row.k, n: row.n }),
      row.opposes > 0 && /* @__PURE__ */ a4("span", { class: "quiet", children: [
        " · ",
        say("pages-matrix-against", { count: row.opposes })
      ] })
    ] })
  ] });
}

// src/pages/matrix.tsx
var units = ["respondents", "cases", "transcripts"], SETTLED2 = 300;
function Matrix() {
  let [unit, setUnit] = d2("respondents"), [by, setBy] = d2(study2.value?.groups ?? null), [asked2, setAsked] = d2(null), main = T2(null), counted = useMatrix(unit, by), close2 = () => {
    setAsked(null), main.current?.querySelector("tbody [tabindex='0']")?.focus();
  };
  return counted === null ? null : /* @__PURE__ */ a4("div", { class: "page matrix", children: [
    /* @__PURE__ */ a4("div", { class: "matrix-main", ref: main, children: [
      /* @__PURE__ */ a4("h1", { children: say("pages-matrix-title") }),
      /* @__PURE__ */ a4("div", { class: "field-line", children: [
        /* @__PURE__ */ a4("label", { class: "field", children: [
          say("pages-matrix-unit"),
          /* @__PURE__ */ a4("select", { value: unit, onChange: (event) => setUnit(units.find((one) => one === event.currentTarget.value) ?? "respondents"), children: units.map((one) => /* @__PURE__ */ a4("option", { value: one, children: say(`pages-unit-${one}`) }, one)) })
        ] }),
        /* @__PURE__ */ a4("label", { class: "field", children: [
          say("pages-matrix-by"),
          /* @__PURE__ */ a4("select", { value: by ?? "", onChange: (event) => setBy(event.currentTarget.value || null), children: [
            /* @__PURE__ */ a4("option", { value: "", children: say("pages-matrix-ungrouped") }),
            study2.value?.attributes.map((one) => /* @__PURE__ */ a4("option", { value: one.id, children: one.label }, one.id))
          ] })
        ] }),
        /* @__PURE__ */ a4(WhoseChoice, {})
      ] }),
      counted.rows.length === 0 || counted.columns.length === 0 ? /* @__PURE__ */ a4("div", { class: "empty", children: [
        /* @__PURE__ */ a4("p", { children: say("pages-matrix-none") }),
        /* @__PURE__ */ a4("a", { class: "button", href: "#/read", children: say("pages-matrix-to-reading") })
      ] }) : /* @__PURE__ */ a4($, { children: [
        /* @__PURE__ */ a4(MatrixGrid, { matrix: counted, open: (row, name) => setAsked({ row, name, unit }) }),
        /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-matrix-signs") }),
        /* @__PURE__ */ a4("p", { class: "quiet", children: counted.counting })
      ] })
    ] }),
    asked2 !== null && /* @__PURE__ */ a4(Evidence, { asked: asked2, close: close2 })
  ] });
}
function useMatrix(unit, by) {
  let [counted, setCounted] = d2(null);
  return A2(() => {
    let wanted2 = !0, timer = 0, count = async () => {
      try {
        let answer = await matrix(unit, by);
        wanted2 && setCounted(answer);
      } catch (error) {
        complain(error);
      }
    };
    count();
    let stop = onDone(() => {
      clearTimeout(timer), timer = window.setTimeout(() => {
        count();
      }, SETTLED2);
    });
    return () => {
      wanted2 = !1, clearTimeout(timer), stop();
    };
  }, [unit, by]), counted;
}

// src/pages/queue.ts
var queue = y3(null), total = y3(0), hint = y3(null), filter = y3({}), steps = y3([]), line = Promise.resolve(), underway = y3(0), ownVersion = y3(-1), canGoBack = O(() => {
  let last2 = steps.value.at(-1);
  return last2 !== void 0 && (last2.sign === "later" || underway.value > 0 || study2.value?.version === ownVersion.value);
}), deciding = () => underway.value > 0;
async function readQueue() {
  try {
    await line;
    let read3 = await suggestions(filter.value), later = new Set(steps.value.flatMap((step2) => step2.sign === "later" ? step2.cards.map((card) => card.id) : []));
    queue.value = [...read3.queue.filter((card) => !later.has(card.id)), ...read3.queue.filter((card) => later.has(card.id))], total.value = read3.queue.length, hint.value = read3.hint;
  } catch (error) {
    complain(error);
  }
}
function inTurn2(act2, refused, wanted2 = () => !0) {
  underway.value += 1, line = line.then(async () => {
    let done = wanted2() ? await perform(act2) : void 0;
    done === null ? refused() : done !== void 0 && (ownVersion.value = done.version), underway.value -= 1;
  });
}
function takeOut2(cards, sign2) {
  let ids = new Set(cards.map((card) => card.id));
  queue.value = tallied((queue.value ?? []).filter((card) => !ids.has(card.id)), cards, sign2, 1);
}
function putBack(cards, sign2) {
  let ids = new Set(cards.map((card) => card.id));
  queue.value = [...cards, ...tallied((queue.value ?? []).filter((card) => !ids.has(card.id)), cards, sign2, -1)];
}
function tallied(waiting2, decided2, sign2, by) {
  if (sign2 !== "accepted" && sign2 !== "rejected") return waiting2;
  let code = decided2[0]?.code, count = decided2.length * by;
  return waiting2.map((card) => card.code === code ? { ...card, [sign2]: card[sign2] + count } : card);
}
var number3 = 0, refusals = /* @__PURE__ */ new Set();
function decide(cards, sign2, act2) {
  let step2 = { number: number3 += 1, sign: sign2, cards };
  takeOut2(cards, sign2), steps.value = [...steps.value, step2], inTurn2(act2, () => {
    refusals.add(step2.number), steps.value.includes(step2) && (steps.value = steps.value.filter((one) => one !== step2), putBack(cards, sign2));
  });
}
function putOff(card) {
  queue.value = [...(queue.value ?? []).filter((one) => one.id !== card.id), card], steps.value = [...steps.value, { number: number3 += 1, sign: "later", cards: [card] }];
}
function goBack() {
  let step2 = steps.value.at(-1);
  if (step2 === void 0 || !canGoBack.value || (steps.value = steps.value.slice(0, -1), putBack(step2.cards, step2.sign), step2.sign === "later")) return;
  inTurn2({ act: "undo" }, () => {
    steps.value = [...steps.value, step2], takeOut2(step2.cards, step2.sign);
  }, () => !refusals.has(step2.number));
}

// src/reader/span.ts
var overlaps = (one, other) => one.start < other.end && other.start < one.end, same2 = (one, other) => one === other || one !== null && other !== null && one.start === other.start && one.end === other.end, graphemes = new Intl.Segmenter(void 0, { granularity: "grapheme" }), AROUND = 256;
function splitGrapheme(text, position) {
  if (position <= 0 || position >= text.length) return null;
  let from = Math.max(0, position - AROUND), around = graphemes.segment(text.slice(from, position + AROUND)).containing(position - from);
  return around === void 0 || from + around.index === position ? null : { start: from + around.index, end: from + around.index + around.segment.length };
}
var isSpace = (text, position) => /\s/u.test(text.charAt(position));
function tidy(text, span) {
  let start = splitGrapheme(text, Math.max(0, span.start))?.start ?? Math.max(0, span.start), end = splitGrapheme(text, Math.min(text.length, span.end))?.end ?? Math.min(text.length, span.end);
  for (; start < end && isSpace(text, start); ) start += 1;
  for (; start < end && isSpace(text, end - 1); ) end -= 1;
  return start < end ? { start, end } : null;
}

// src/pages/suggested-text.tsx
var AROUND2 = 220;
function SuggestedText({ card, span, reading }) {
  let from = reading === null ? card.start - card.before.length : Math.max(0, span.start - AROUND2), text = reading === null ? card.before + card.text + card.after : reading.slice(from, span.end + AROUND2), words = (start, end) => text.slice(Math.max(0, start - from), Math.max(0, end - from));
  return /* @__PURE__ */ a4(Excerpt, { before: words(from, span.start), after: words(span.end, from + text.length), children: emphasised(card.hits, span).map((piece) => {
    let said = closedUp(words(piece.start, piece.end));
    return piece.hit ? /* @__PURE__ */ a4("strong", { children: said }, piece.start) : said;
  }) });
}
function emphasised(hits, span) {
  let pieces2 = [], at = span.start;
  for (let hit of [...hits].sort((a5, b3) => a5.start - b3.start)) {
    if (!overlaps(hit, { start: at, end: span.end })) continue;
    let start = Math.max(at, hit.start), end = Math.min(span.end, hit.end);
    end - start !== span.end - span.start && (pieces2.push({ start: at, end: start, hit: !1 }, { start, end, hit: !0 }), at = end);
  }
  return [...pieces2, { start: at, end: span.end, hit: !1 }].filter((piece) => piece.start < piece.end);
}

// src/pages/bulk.tsx
function BulkDialog({ cards, close: close2 }) {
  let [listed2] = d2(cards), [out, setOut] = d2(/* @__PURE__ */ new Set()), chosen = listed2.filter((card) => !out.has(card.id)), toggle = (id) => {
    let next = new Set(out);
    next.delete(id) || next.add(id), setOut(next);
  }, accept = () => {
    decide(chosen, "accepted", { act: "accept", suggestions: chosen.map((card) => card.id) }), close2();
  }, label = codes.value.get(listed2[0]?.code ?? "")?.label ?? "";
  return /* @__PURE__ */ a4(Modal, { title: say("pages-bulk-title", { count: listed2.length, code: label }), act: say("pages-bulk-accept", { count: chosen.length }), disabled: chosen.length === 0, onAct: accept, onClose: close2, children: [
    /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-bulk-about") }),
    /* @__PURE__ */ a4("ul", { class: "bulk", tabIndex: 0, "aria-label": say("pages-bulk-list"), children: listed2.map((card) => /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("label", { class: "check", children: [
      /* @__PURE__ */ a4("input", { type: "checkbox", checked: !out.has(card.id), onChange: () => toggle(card.id) }),
      /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4("span", { class: "quiet", children: [...whoAndWhere(card), say("workbench-line", { line: card.line })].join(" · ") }),
        /* @__PURE__ */ a4(SuggestedText, { card: { ...card, before: card.before.slice(-60), after: card.after.slice(0, 60) }, span: card, reading: null })
      ] })
    ] }) }, card.id)) })
  ] });
}

// src/reader/units.ts
var SHORT = /(?:^|[\s(])(?:dhr|mevr|mw|dr|drs|ir|ing|mr|prof|bijv|bv|nl|o\.a|m\.b\.t|i\.v\.m|t\.a\.v|resp|mrs|ms|e\.g|i\.e|vs)\.\s*$/iu, TRAILED = new RegExp('(?<=…["”’)]*\\s+)(?=\\p{Lu})', "u"), Units = class {
  #words;
  #sentences;
  constructor(language2) {
    this.#words = new Intl.Segmenter(language2, { granularity: "word" }), this.#sentences = new Intl.Segmenter(language2, { granularity: "sentence" });
  }
  of(text, unit) {
    return unit === "word" ? this.#wordsOf(text) : this.#sentencesOf(text);
  }
  #wordsOf(text) {
    let words = [];
    for (let { index, segment, isWordLike } of this.#words.segment(text))
      isWordLike === !0 && words.push({ start: index, end: index + segment.length });
    return words;
  }
  #sentencesOf(text) {
    let sentences = [], goesOn = !1;
    for (let { index, segment } of this.#sentences.segment(text)) {
      let start = index;
      for (let part of segment.split(TRAILED)) {
        let last2 = sentences.at(-1);
        goesOn && last2 !== void 0 ? last2.end = start + part.length : sentences.push({ start, end: start + part.length }), start += part.length, goesOn = SHORT.test(part);
      }
    }
    return sentences.map((sentence) => tidy(text, sentence)).filter((sentence) => sentence !== null);
  }
};

// src/reader/reading.ts
var LINE = 100, Reading = class {
  constructor(text, turns, language2) {
    this.text = text;
    this.turns = turns;
    this.#units = new Units(language2);
  }
  text;
  turns;
  #units;
  /** The place of the last turn that starts at a position or before it. */
  turnAt(position) {
    let low = 0, high = this.turns.length - 1;
    for (; low < high; ) {
      let middle = low + high + 1 >> 1;
      (this.turns[middle]?.start ?? 0) <= position ? low = middle : high = middle - 1;
    }
    return low;
  }
  turn(place) {
    return this.turns[place] ?? null;
  }
  /** Where a stripe that ends here frees its lane: past the line, but not past the turn. */
  reach(end) {
    let turn2 = this.turns[this.turnAt(end - 1)];
    return Math.max(end, Math.min(turn2?.end ?? end, end + LINE));
  }
  /** Whole graphemes of turns: neither white space nor what stands between turns is at the edges. */
  tidy(span) {
    let first2 = this.turns[this.turnAt(span.start)], last2 = this.turns[this.turnAt(span.end - 1)];
    if (first2 === void 0 || last2 === void 0) return null;
    let next = this.turns[this.turnAt(span.start) + 1], start = span.start < first2.end ? Math.max(span.start, first2.start) : next?.start ?? span.start;
    return tidy(this.text, { start, end: Math.min(span.end, last2.end) });
  }
  /** The same, with an edge that falls inside a word moved out of it. */
  words(span) {
    let tidied = this.tidy(span);
    return tidied === null ? null : { start: this.#around(tidied.start)?.start ?? tidied.start, end: this.#around(tidied.end)?.end ?? tidied.end };
  }
  /** The first unit that ends after a position. */
  from(unit, position) {
    for (let place = this.turnAt(position); place < this.turns.length; place += 1) {
      let found = this.#of(unit, place).find((one) => one.end > position);
      if (found !== void 0) return found;
    }
    return null;
  }
  /** The last unit that starts before a position. */
  before(unit, position) {
    for (let place = this.turnAt(position); place >= 0; place -= 1) {
      let found = this.#of(unit, place).findLast((one) => one.start < position);
      if (found !== void 0) return found;
    }
    return null;
  }
  /** The unit at the cursor, or the next one when that is selected already. */
  next(unit, selected2, cursor) {
    let here2 = this.from(unit, (selected2 ?? cursor).start);
    return selected2 !== null && same2(here2, selected2) ? this.from(unit, selected2.end) : here2;
  }
  /** A span with one edge moved by a word; the same span when there is no further word. */
  moved(span, edge, by) {
    let at = edge === "start" ? this.#start(span, by) : this.#end(span, by), moved2 = at === void 0 ? span : { ...span, [edge]: at };
    return moved2.start < moved2.end ? moved2 : span;
  }
  /** The word that a position falls inside. */
  #around(position) {
    return this.#of("word", this.turnAt(position)).find((word) => word.start < position && position < word.end);
  }
  #start(span, by) {
    if (by === -1) return this.before("word", span.start)?.start;
    let word = this.from("word", span.start);
    return word !== null && word.start <= span.start ? this.from("word", word.end)?.start : word?.start;
  }
  #end(span, by) {
    if (by === 1) return this.from("word", span.end)?.end;
    let word = this.before("word", span.end);
    return word !== null && word.end >= span.end ? this.before("word", word.start)?.end : word?.end;
  }
  #of(unit, place) {
    let turn2 = this.turns[place];
    return turn2 === void 0 ? [] : this.#units.of(this.text.slice(turn2.start, turn2.end), unit).map(({ start, end }) => ({ start: turn2.start + start, end: turn2.start + end }));
  }
};

// src/pages/card-acts.tsx
var edgeKeys = { "[": ["start", -1], "]": ["start", 1], "{": ["end", -1], "}": ["end", 1] };
function CardActs({ press, moved: moved2, edges }) {
  let button = (key, shown3, label) => /* @__PURE__ */ a4("button", { type: "button", onClick: () => press(key), children: [
    label,
    " ",
    /* @__PURE__ */ a4("kbd", { children: shown3 })
  ] });
  return /* @__PURE__ */ a4("div", { class: "card-acts", role: "group", "aria-label": say("pages-card-acts"), children: [
    /* @__PURE__ */ a4("button", { type: "button", class: "primary", onClick: () => press("a"), children: [
      say(moved2 ? "pages-card-accept-edges" : "pages-card-accept"),
      " ",
      /* @__PURE__ */ a4("kbd", { children: "A" })
    ] }),
    button("x", "X", say("pages-card-reject")),
    /* @__PURE__ */ a4("button", { type: "button", "aria-pressed": edges, onClick: () => press("e"), children: [
      say("pages-card-edges"),
      " ",
      /* @__PURE__ */ a4("kbd", { children: "E" })
    ] }),
    button("c", "C", say("pages-card-other")),
    button(" ", say("pages-key-space"), say("pages-card-later")),
    /* @__PURE__ */ a4("button", { type: "button", disabled: !canGoBack.value, onClick: () => press("Backspace"), children: [
      say("pages-card-back"),
      " ",
      /* @__PURE__ */ a4("kbd", { children: "⌫" })
    ] }),
    button("o", "O", say("pages-card-context"))
  ] });
}
function EdgeActs({ move, cancel }) {
  return /* @__PURE__ */ a4("div", { class: "card-acts", role: "group", "aria-label": say("pages-card-edges"), children: [
    Object.entries(edgeKeys).map(([key, [edge, by]]) => /* @__PURE__ */ a4("button", { type: "button", onClick: () => move(edge, by), children: [
      say(`pages-edge-${edge}-${by === 1 ? "forward" : "back"}`),
      " ",
      /* @__PURE__ */ a4("kbd", { children: key })
    ] }, key)),
    /* @__PURE__ */ a4("button", { type: "button", onClick: cancel, children: [
      say("pages-edge-cancel"),
      " ",
      /* @__PURE__ */ a4("kbd", { children: "Esc" })
    ] })
  ] });
}

// src/pages/code-choice.tsx
var SHOWN = 8;
function CodeChoice({ not, choose, cancel }) {
  let typed = useSignal(""), at = useSignal(0), field = T2(null);
  F2(() => field.current?.focus(), []);
  let others = (study2.value?.codes ?? []).filter((code) => code.id !== not), found = rank(others, typed.value, themes.value, { recent: recentCodes.value, pins: home2.value?.preferences.pins ?? [] }).slice(0, SHOWN), active = found[at.value], onKeyDown = (event) => {
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && active !== void 0) choose(active.id);
    else if (event.key === "ArrowDown") at.value = Math.min(at.value + 1, found.length - 1);
    else if (event.key === "ArrowUp") at.value = Math.max(at.value - 1, 0);
    else return;
    event.preventDefault(), event.stopPropagation();
  };
  return /* @__PURE__ */ a4("div", { class: "code-choice", children: [
    /* @__PURE__ */ a4("div", { class: "field-row", children: [
      /* @__PURE__ */ a4(
        "input",
        {
          ref: field,
          type: "text",
          role: "combobox",
          "aria-label": say("workbench-box-field"),
          placeholder: say("workbench-box-field"),
          "aria-expanded": "true",
          "aria-controls": "choice-list",
          "aria-autocomplete": "list",
          "aria-activedescendant": active === void 0 ? void 0 : `choice-${active.id}`,
          value: typed.value,
          onKeyDown,
          onInput: (event) => {
            typed.value = event.currentTarget.value, at.value = 0;
          }
        }
      ),
      /* @__PURE__ */ a4("button", { type: "button", class: "plain", onClick: cancel, children: [
        say("workbench-cancel"),
        " ",
        /* @__PURE__ */ a4("kbd", { children: "Esc" })
      ] })
    ] }),
    /* @__PURE__ */ a4("ul", { id: "choice-list", role: "listbox", "aria-label": say("workbench-codes"), children: found.map((code) => /* @__PURE__ */ a4("li", { id: `choice-${code.id}`, role: "option", class: "choice", "aria-selected": code === active, onClick: () => choose(code.id), children: [
      /* @__PURE__ */ a4(Swatch, { code }),
      " ",
      code.label
    ] }, code.id)) }),
    found.length === 0 && /* @__PURE__ */ a4("p", { class: "quiet", children: say("workbench-box-nothing") })
  ] });
}

// src/pages/queue-card.tsx
var fresh = (card) => ({ card, mode: "deciding", moved: null });
function QueueCard({ card }) {
  let region = T2(null), [work, setWork] = d2(fresh(card.id)), { mode, moved: moved2 } = work.card === card.id ? work : fresh(card.id);
  F2(() => {
    document.activeElement instanceof HTMLSelectElement || region.current?.focus();
  }, [card.id]);
  let toMode = (next, edges = moved2) => setWork({ card: card.id, mode: next, moved: edges }), leave2 = () => {
    toMode("deciding", mode === "edges" ? null : moved2), region.current?.focus();
  }, place = moved2 === null ? null : placeOf(moved2.reading, moved2), settle2 = (sign2, act2) => {
    setWork(fresh(card.id)), decide([card], sign2, act2);
  }, acts = {
    a: () => settle2("accepted", place === null ? { act: "accept", suggestions: [card.id] } : { act: "accept-as", suggestion: card.id, place }),
    x: () => settle2("rejected", { act: "reject", suggestions: [card.id] }),
    e: () => mode === "edges" ? leave2() : toMode("edges"),
    c: () => toMode("other-code"),
    " ": () => putOff(card),
    Backspace: goBack,
    o: () => location.hash = address("read", card.transcript, moved2 ?? card)
  }, recode2 = (code2) => settle2("other", { act: "accept-as", suggestion: card.id, code: code2, ...place !== null && { place } }), move = async (edge, by) => {
    try {
      let reading = moved2?.reading ?? await readingOf(card.transcript), words = new Reading(reading.text, reading.turns, document.documentElement.lang), span = (before) => before.card === card.id ? before.moved ?? card : card;
      setWork((before) => ({ card: card.id, mode: "edges", moved: { reading, ...words.moved(span(before), edge, by) } }));
    } catch (error) {
      complain(error);
    }
  }, press = (act2) => {
    region.current?.focus(), act2();
  }, onKeyDown = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !mayActOn(event)) return;
    let edge = edgeKeys[event.key], key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Escape" && mode !== "deciding") leave2();
    else if (edge !== void 0) move(...edge);
    else if (isCardKey(acts, key)) event.repeat || acts[key]();
    else return;
    event.preventDefault(), event.stopPropagation();
  }, code = codes.value.get(card.code);
  return /* @__PURE__ */ a4("div", { class: "card", ref: region, tabIndex: 0, role: "group", "aria-label": say("pages-card-label", { code: code?.label ?? card.code }), onKeyDown, children: [
    /* @__PURE__ */ a4("h2", { class: "card-code", children: [
      /* @__PURE__ */ a4(Swatch, { code: code ?? { colour: 0 } }),
      " ",
      code?.label ?? card.code
    ] }),
    code?.definition != null && /* @__PURE__ */ a4("p", { class: "quiet card-definition", children: code.definition }),
    /* @__PURE__ */ a4("p", { class: "quiet card-place", children: [...whoAndWhere(card), say("workbench-line", { line: card.line })].join(" · ") }),
    /* @__PURE__ */ a4(SuggestedText, { card, span: moved2 ?? card, reading: moved2?.reading.text ?? null }),
    /* @__PURE__ */ a4(Why, { card }),
    mode === "other-code" ? /* @__PURE__ */ a4(CodeChoice, { not: card.code, choose: recode2, cancel: leave2 }) : /* @__PURE__ */ a4(CardActs, { press: (key) => press(acts[key]), moved: moved2 !== null, edges: mode === "edges" }),
    mode === "edges" && /* @__PURE__ */ a4(EdgeActs, { move: (edge, by) => press(() => {
      move(edge, by);
    }), cancel: leave2 })
  ] });
}
function Why({ card }) {
  let { accepted, rejected } = card;
  return /* @__PURE__ */ a4("p", { children: [
    /* @__PURE__ */ a4("span", { class: "quiet", children: say("pages-card-why") }),
    " ",
    card.rules.join("; "),
    accepted + rejected > 0 && /* @__PURE__ */ a4("span", { class: "quiet", children: [
      " · ",
      say("pages-card-before", { accepted, rejected })
    ] })
  ] });
}
var isCardKey = (acts, key) => Object.hasOwn(acts, key);
function mayActOn(event) {
  return !(event.target instanceof HTMLElement) || event.target instanceof HTMLInputElement || event.target !== event.currentTarget && (event.key === " " || event.key === "Enter") ? !1 : event.key === "Escape" || home2.value?.preferences.keys !== !1;
}
async function readingOf(id) {
  let open = transcript2.value;
  return open?.id === id ? open : await transcript(id);
}
var placeOf = (reading, { start, end }) => ({
  transcript: reading.id,
  revision: reading.revision,
  start,
  end,
  quote: reading.text.slice(start, end)
});

// src/pages/suggestions.tsx
function Suggestions() {
  let [bulk, setBulk] = d2(!1);
  A2(() => {
    readQueue();
  }, [filter.value]), A2(() => onDone(follow3), []);
  let waiting2 = queue.value;
  if (waiting2 === null) return null;
  let card = waiting2[0], alike = card === void 0 ? [] : waiting2.filter((one) => one.code === card.code);
  return /* @__PURE__ */ a4("div", { class: "page queue", children: [
    /* @__PURE__ */ a4("h1", { children: say("pages-queue-title") }),
    /* @__PURE__ */ a4("div", { class: "field-line", children: [
      (card !== void 0 || isFiltered()) && /* @__PURE__ */ a4(Filters, {}),
      card !== void 0 && alike.length > 1 && /* @__PURE__ */ a4("button", { type: "button", onClick: () => setBulk(!0), children: say("pages-queue-bulk", { count: alike.length }) })
    ] }),
    card === void 0 ? /* @__PURE__ */ a4(Empty, {}) : /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("div", { class: "queue-progress", children: [
        /* @__PURE__ */ a4("span", { children: say("pages-queue-at", { at: Math.max(1, total.value - waiting2.length + 1), total: Math.max(total.value, waiting2.length) }) }),
        /* @__PURE__ */ a4("progress", { "aria-label": say("pages-queue-progress"), max: Math.max(total.value, waiting2.length), value: total.value - waiting2.length })
      ] }),
      /* @__PURE__ */ a4(QueueCard, { card })
    ] }),
    /* @__PURE__ */ a4(History, {}),
    bulk && card !== void 0 && /* @__PURE__ */ a4(BulkDialog, { cards: alike, close: () => setBulk(!1) })
  ] });
}
function follow3(done) {
  deciding() || (done.reread || done.restudy ? readQueue() : done.decided.length > 0 && (queue.value = (queue.value ?? []).filter((card) => !done.decided.includes(card.id))));
}
function Filters() {
  let choose = (field, value) => {
    let { [field]: _5, ...others } = filter.value;
    filter.value = value === "" ? others : { ...others, [field]: value };
  }, withRules = (study2.value?.codes ?? []).filter((code) => code.rules > 0);
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("label", { class: "field", children: [
      say("pages-queue-code"),
      /* @__PURE__ */ a4("select", { value: filter.value.code ?? "", onChange: (event) => choose("code", event.currentTarget.value), children: [
        /* @__PURE__ */ a4("option", { value: "", children: say("pages-queue-all-codes") }),
        withRules.map((code) => /* @__PURE__ */ a4("option", { value: code.id, children: code.label }, code.id))
      ] })
    ] }),
    /* @__PURE__ */ a4("label", { class: "field", children: [
      say("pages-queue-transcript"),
      /* @__PURE__ */ a4("select", { value: filter.value.transcript ?? "", onChange: (event) => choose("transcript", event.currentTarget.value), children: [
        /* @__PURE__ */ a4("option", { value: "", children: say("pages-queue-all-transcripts") }),
        study2.value?.transcripts.map((one) => /* @__PURE__ */ a4("option", { value: one.id, children: nameOfFile(one.file) }, one.id))
      ] })
    ] })
  ] });
}
var isFiltered = () => filter.value.code !== void 0 || filter.value.transcript !== void 0;
function Empty() {
  let filtered = isFiltered(), ready = steps.value.length > 0;
  return /* @__PURE__ */ a4("div", { class: "empty", children: [
    /* @__PURE__ */ a4("p", { children: say(filtered ? "pages-queue-none-here" : ready ? "pages-queue-ready" : "pages-queue-none") }),
    hint.value !== null && /* @__PURE__ */ a4("p", { class: "quiet", children: [
      hint.value,
      " ",
      say("pages-queue-from")
    ] }),
    filtered ? /* @__PURE__ */ a4("button", { type: "button", onClick: () => filter.value = {}, children: say("pages-queue-show-all") }) : /* @__PURE__ */ a4("a", { class: "button", href: address(hint.value === null ? "read" : "interviews"), children: say(hint.value === null ? "pages-matrix-to-reading" : "pages-queue-to-codebook") })
  ] });
}
var signs3 = { accepted: "✓", rejected: "✗", other: "↔", later: "→" };
function History() {
  let last2 = steps.value.slice(-10), newest = last2.at(-1);
  if (newest === void 0) return null;
  let label = (code) => codes.value.get(code ?? "")?.label ?? "";
  return /* @__PURE__ */ a4("div", { class: "queue-history", children: [
    /* @__PURE__ */ a4("span", { class: "quiet", children: say("pages-queue-history") }),
    /* @__PURE__ */ a4("ol", { children: last2.map((step2) => /* @__PURE__ */ a4("li", { "data-sign": step2.sign, title: `${say(`pages-sign-${step2.sign}`)}: ${label(step2.cards[0]?.code)}`, children: [
      /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: signs3[step2.sign] }),
      /* @__PURE__ */ a4("span", { class: "hidden-label", children: say(`pages-sign-${step2.sign}`) }),
      step2.cards.length > 1 && /* @__PURE__ */ a4("small", { children: step2.cards.length })
    ] }, step2.number)) }),
    /* @__PURE__ */ a4("p", { class: "hidden-label", role: "status", children: [
      say(`pages-sign-${newest.sign}`),
      ": ",
      label(newest.cards[0]?.code)
    ] })
  ] });
}

// src/pages/outputs.ts
var made = y3(null), making = y3(!1);
async function make() {
  if (!making.value) {
    making.value = !0;
    try {
      let version = study2.value?.version ?? 0;
      made.value = { ...await makeOutputs(), version, at: /* @__PURE__ */ new Date() };
    } catch (error) {
      complain(error);
    } finally {
      making.value = !1;
    }
  }
}
function products(files, belongs) {
  let found = /* @__PURE__ */ new Map();
  for (let output of files.filter((file) => belongs(file.path))) {
    let dot = output.path.lastIndexOf("."), path = output.path.slice(0, dot), product = found.get(path) ?? { path, name: path.slice(path.lastIndexOf("/") + 1), forms: [] };
    product.forms.push({ ending: output.path.slice(dot + 1), output }), found.set(path, product);
  }
  return [...found.values()];
}

// src/pages/tables.tsx
function Tables() {
  let now = made.value;
  return /* @__PURE__ */ a4("div", { class: "page tables", children: [
    /* @__PURE__ */ a4("h1", { children: say("pages-tables-title") }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-tables-about") }),
    /* @__PURE__ */ a4("div", { class: "field-line", children: [
      /* @__PURE__ */ a4(WhoseChoice, {}),
      /* @__PURE__ */ a4("button", { type: "button", class: "primary", disabled: making.value, onClick: () => {
        make();
      }, children: say(making.value ? "pages-tables-making" : "pages-tables-make") }),
      /* @__PURE__ */ a4("span", { class: "quiet", role: "status", children: now !== null && !making.value && freshness(now) })
    ] }),
    now !== null && /* @__PURE__ */ a4(Products, { now })
  ] });
}
function freshness(now) {
  let time = now.at.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  return say(study2.value?.version === now.version ? "pages-tables-made" : "pages-tables-stale", { time });
}
function Products({ now }) {
  let charts = products(now.files, (path) => path.startsWith("charts/")), workbook = now.files.find((file) => file.path === "tables.xlsx"), tables = products(now.files, (path) => path.startsWith("tables/")), provisional = products(now.files, (path) => path.startsWith("provisional/")), others = products(now.files, (path) => !path.includes("/") && path !== "tables.xlsx");
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4(Notes, { notes: now.notes }),
    /* @__PURE__ */ a4("section", { children: [
      /* @__PURE__ */ a4("h2", { children: say("pages-tables-tables") }),
      workbook !== void 0 && /* @__PURE__ */ a4("a", { class: "button", href: addressOf(workbook.path), download: "tables.xlsx", children: say("pages-tables-workbook") }),
      /* @__PURE__ */ a4(List, { products: tables })
    ] }),
    /* @__PURE__ */ a4("section", { children: [
      /* @__PURE__ */ a4("h2", { children: say("pages-tables-charts") }),
      /* @__PURE__ */ a4("ul", { class: "charts", children: charts.map((chart) => /* @__PURE__ */ a4(Chart, { chart, version: now.version }, chart.path)) })
    ] }),
    provisional.length > 0 && /* @__PURE__ */ a4("section", { children: [
      /* @__PURE__ */ a4("h2", { children: say("pages-tables-provisional") }),
      /* @__PURE__ */ a4("p", { class: "quiet", children: say("pages-tables-provisional-about") }),
      /* @__PURE__ */ a4(List, { products: provisional })
    ] }),
    others.length > 0 && /* @__PURE__ */ a4("section", { children: [
      /* @__PURE__ */ a4("h2", { children: say("pages-tables-checks") }),
      /* @__PURE__ */ a4(List, { products: others })
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: [
      say("pages-tables-folder"),
      " ",
      /* @__PURE__ */ a4("span", { class: "path", children: now.folder })
    ] })
  ] });
}
var FEW2 = 3;
function Notes({ notes }) {
  let list = notes.map((said) => /* @__PURE__ */ a4(Problem, { said }, said.message));
  return notes.length <= FEW2 ? /* @__PURE__ */ a4($, { children: list }) : /* @__PURE__ */ a4("details", { children: [
    /* @__PURE__ */ a4("summary", { children: say("pages-tables-notes", { count: notes.length }) }),
    list
  ] });
}
function List({ products: products2 }) {
  return /* @__PURE__ */ a4("ul", { class: "products", children: products2.map((product) => /* @__PURE__ */ a4("li", { children: [
    /* @__PURE__ */ a4("span", { children: titleOf(product.name) }),
    /* @__PURE__ */ a4(Downloads, { product })
  ] }, product.path)) });
}
function Chart({ chart, version }) {
  let drawn = chart.forms.find((form) => form.ending === "svg");
  return /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("figure", { children: [
    drawn !== void 0 && /* @__PURE__ */ a4("img", { src: `${addressOf(drawn.output.path)}?${version}`, alt: titleOf(chart.name), loading: "lazy" }),
    /* @__PURE__ */ a4("figcaption", { children: [
      /* @__PURE__ */ a4("span", { children: titleOf(chart.name) }),
      /* @__PURE__ */ a4(Downloads, { product: chart })
    ] })
  ] }) });
}
function Downloads({ product }) {
  return /* @__PURE__ */ a4("span", { class: "downloads", children: product.forms.map(({ ending, output }) => /* @__PURE__ */ a4("a", { href: addressOf(output.path), download: `${product.name}.${ending}`, "aria-label": say("pages-tables-download", { name: titleOf(product.name), ending: formats[ending] ?? ending }), children: formats[ending] ?? ending }, ending)) });
}
var formats = { xlsx: "Excel", csv: "CSV", md: "Markdown", json: "JSON", png: "PNG", svg: "SVG" }, addressOf = (path) => `/output/${path.split("/").map(encodeURIComponent).join("/")}`, known = ["tally", "matrix", "quotes", "themes", "origin", "codebook", "respondents", "descriptives", "suggestions", "check", "codes", "manifest", "saturation", "saturation-runs", "saturation-estimates", "agreement", "agreement-transcripts", "agreement-pairs", "waves", "shares", "sums"], split = ["tally-by", "compare", "codes-by"];
function titleOf(name) {
  if (known.includes(name)) return say(`pages-output-${name}`);
  let kind = split.find((one) => name.startsWith(`${one}-`));
  if (kind === void 0) return name;
  let attribute = name.slice(kind.length + 1), label = study2.value?.attributes.find((one) => one.id === attribute)?.label ?? attribute;
  return say(`pages-output-${kind}`, { attribute: label });
}

// src/pages/task-list.ts
var tasks = ["select", "code", "accept", "theme", "export"], ticked = y3(/* @__PURE__ */ new Set());
function isDone(task) {
  return ticked.value.has(task) || home2.value?.preferences.tasks?.includes(task) === !0;
}
function tick(task) {
  f3(() => {
    let kept = home2.value?.preferences.tasks;
    kept == null || study2.value?.sample !== !0 || isDone(task) || (ticked.value = /* @__PURE__ */ new Set([...ticked.value, task]), prefer2({ tasks: tasks.filter((one) => kept.includes(one) || ticked.value.has(one)) }));
  });
}
var themesOf = /* @__PURE__ */ new Map();
function noteThemes(known2) {
  let now = new Map(known2.codes.map((code) => [code.id, code.themes.join(" ")])), moved2 = [...now].some(([code, themes3]) => themes3 !== "" && themesOf.has(code) && themesOf.get(code) !== themes3);
  themesOf = now, moved2 && tick("theme");
}
x2(() => {
  selection.value !== null && tick("select");
});
x2(() => {
  study2.value !== null && noteThemes(study2.value);
});
x2(() => {
  made.value !== null && tick("export");
});
onDone((done) => {
  let mine = done.codings.filter((coding) => coding.mine);
  mine.some((coding) => coding.via === "hand") && tick("code"), done.decided.length > 0 && mine.some((coding) => coding.via !== "hand") && tick("accept");
});

// src/pages/tasks.tsx
function Tasks() {
  if (home2.value?.preferences.tasks == null) return null;
  let ready = tasks.filter(isDone).length, next = tasks.find((task) => !isDone(task));
  return /* @__PURE__ */ a4("section", { class: "tasks", "aria-labelledby": "tasks-title", children: [
    /* @__PURE__ */ a4("h2", { id: "tasks-title", children: say("pages-tasks-title") }),
    /* @__PURE__ */ a4("p", { class: "quiet", role: "status", children: next === void 0 ? say("pages-tasks-ready") : say("pages-tasks-at", { ready, total: tasks.length }) }),
    /* @__PURE__ */ a4("ol", { children: tasks.map((task) => /* @__PURE__ */ a4("li", { class: task === next ? void 0 : "hidden-label", "data-done": isDone(task), "aria-current": task === next ? "step" : void 0, children: [
      /* @__PURE__ */ a4("span", { class: "tick", "aria-hidden": "true", children: isDone(task) ? "✓" : "○" }),
      /* @__PURE__ */ a4("span", { children: [
        say(`pages-task-${task}`),
        isDone(task) && ` (${say("pages-task-done")})`,
        task === next && /* @__PURE__ */ a4("span", { class: "quiet task-how", children: say(`pages-task-${task}-how`) })
      ] })
    ] }, task)) }),
    /* @__PURE__ */ a4("button", { type: "button", class: "plain", onClick: () => {
      prefer2({ tasks: null });
    }, children: say("pages-tasks-hide") })
  ] });
}

// src/read/desk.ts
var reader = y3(null), box = y3(null), focusedCoding = O(() => codingOf(focused.value)), here = O(() => {
  let span = focusedCoding.value ?? selection.value;
  return span === null ? [] : codingsOver(span);
});
function target() {
  let chosen = selection.value ?? focusedCoding.value;
  return chosen === null ? null : { start: chosen.start, end: chosen.end };
}
function quote(span) {
  return transcript2.value?.text.slice(span.start, span.end) ?? "";
}
function placeOf2(span) {
  let open = transcript2.value;
  return open === null ? null : { transcript: open.id, revision: open.revision, start: span.start, end: span.end, quote: quote(span) };
}
function note2(message) {
  tell({ severity: "note", message, hint: null, place: null });
}
function focusCoding(id) {
  reader.value?.focus(id), focused.value = id;
}
function showCard(name) {
  focusCoding(null), shown.value = name;
}
function openBox(memo2 = !1) {
  target() === null && reader.value?.selectSentence();
  let span = target();
  span !== null && (box.value = { span, recode: null, memo: memo2 });
}
function closeBox() {
  let open = box.value;
  box.value = null, open !== null && (open.recode === null && reader.value?.select(open.span), reader.value?.reveal(open.span, !0));
}

// src/read/changing.ts
function withMine(change) {
  let coding = focusedCoding.value;
  if (coding === null) return !1;
  coding.mine ? change(coding) : note2(say("workbench-not-yours", { coder: coding.coder }));
}
async function replace(act2) {
  let now = (await perform(act2))?.codings[0];
  now !== void 0 && focusCoding(now.id);
}
var remove = () => withMine((coding) => {
  focusCoding(null), perform({ act: "uncode", codings: [coding.id] });
}), polarities = ["supports", "opposes", "mixed"], promptings = [null, "prompted", "spontaneous"], after = (all, now) => all[(all.indexOf(now) + 1) % all.length] ?? now, judge = (polarity, prompting) => withMine((coding) => {
  replace({ act: "judge", coding: coding.id, polarity, prompting });
}), nextPolarity = () => withMine((coding) => judge(after(polarities, coding.polarity), coding.prompting)), nextPrompting = () => withMine((coding) => judge(coding.polarity, after(promptings, coding.prompting))), toggleQuotation = () => withMine((coding) => {
  replace({ act: "choose", coding: coding.id, chosen: !coding.chosen });
}), recode = () => withMine((coding) => {
  box.value = { span: { start: coding.start, end: coding.end }, recode: coding.id, memo: !1 };
});
async function recodeAs(coding, code) {
  remember(code), await replace({ act: "recode", coding, code });
}
function memo() {
  let coding = focusedCoding.value, open = transcript2.value;
  coding !== null ? asking.value = { ask: "memo", about: { coding: coding.id }, name: codes.value.get(coding.code)?.label ?? coding.code } : selection.value !== null ? openBox(!0) : open !== null && (asking.value = { ask: "memo", about: { transcript: open.id }, name: interviewName(open.id) });
}

// src/read/edges.ts
var settle = 600, moving = null;
function moveEdge(edge, by) {
  let desk = reader.value, coding = focusedCoding.value, span = selection.value;
  if (desk === null) return !1;
  if (coding === null || span !== null && moving === null && !same2(span, coding)) {
    if (span === null) return !1;
    desk.moveEdge(edge, by);
    return;
  }
  return withMine(() => {
    moving === null ? desk.select({ start: coding.start, end: coding.end }) : clearTimeout(moving.timer), desk.moveEdge(edge, by), moving = { coding: coding.id, timer: setTimeout(settled, settle) };
  });
}
function settled() {
  let coding = codingOf(moving?.coding ?? null), span = reader.value?.selection() ?? null;
  moving = null;
  let place = span === null ? null : placeOf2(span);
  coding === null || place === null || place.transcript !== coding.transcript || same2(coding, place) || replace({ act: "move-span", coding: coding.id, place });
}
function selected(span) {
  if (box.value !== null) return;
  selection.value = span;
  let coding = focusedCoding.value;
  span !== null && coding !== null && moving === null && !same2(span, coding) && focusCoding(null);
}

// src/read/judgement.tsx
var polarities2 = ["supports", "opposes", "mixed"], promptings2 = ["spontaneous", "prompted"];
function JudgementChoice({ polarity, prompting, disabled = !1, keys = !1, onChange }) {
  return /* @__PURE__ */ a4("div", { class: "judgement", children: [
    /* @__PURE__ */ a4("div", { class: "choices", role: "group", "aria-label": say("workbench-polarity"), children: [
      polarities2.map((one) => /* @__PURE__ */ a4("button", { type: "button", disabled, "aria-pressed": one === polarity, onClick: () => onChange(one, prompting), children: [
        /* @__PURE__ */ a4("span", { class: "sign", "aria-hidden": "true", children: signs2[one] }),
        " ",
        say(`workbench-${one}`)
      ] }, one)),
      keys && /* @__PURE__ */ a4(Keycap, { id: "polarity" })
    ] }),
    /* @__PURE__ */ a4("div", { class: "choices", role: "group", "aria-label": say("workbench-prompting"), children: [
      promptings2.map((one) => /* @__PURE__ */ a4("button", { type: "button", disabled, "aria-pressed": one === prompting, onClick: () => onChange(polarity, one === prompting ? null : one), children: say(`workbench-${one}`) }, one)),
      keys && /* @__PURE__ */ a4(Keycap, { id: "prompting" })
    ] })
  ] });
}

// src/read/memos.tsx
function Memos({ notes }) {
  if (notes.length === 0) return null;
  let day = new Intl.DateTimeFormat(home2.value?.preferences.language ?? "nl", { dateStyle: "medium" });
  return /* @__PURE__ */ a4("ul", { class: "memos", "aria-label": say("workbench-memos", { count: notes.length }), children: notes.map((note3) => /* @__PURE__ */ a4("li", { children: [
    /* @__PURE__ */ a4("p", { children: note3.text }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: [
      note3.coder,
      " · ",
      day.format(new Date(note3.at))
    ] })
  ] }, note3.id)) });
}

// src/read/coding.tsx
var shortest = 160;
function Edges() {
  let button = (id, edge, by) => /* @__PURE__ */ a4("button", { class: "plain icon-button", title: say(`workbench-key-${id}`), "aria-label": say(`workbench-key-${id}`), onClick: () => moveEdge(edge, by), children: [
    /* @__PURE__ */ a4(Icon, { name: by === 1 ? "next" : "previous" }),
    /* @__PURE__ */ a4(Keycap, { id })
  ] });
  return /* @__PURE__ */ a4("div", { class: "edges", children: [
    /* @__PURE__ */ a4("span", { children: [
      say("workbench-start-edge"),
      " ",
      button("start-back", "start", -1),
      button("start-forward", "start", 1)
    ] }),
    /* @__PURE__ */ a4("span", { children: [
      say("workbench-end-edge"),
      " ",
      button("end-back", "end", -1),
      button("end-forward", "end", 1)
    ] })
  ] });
}
function Acts({ coding }) {
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4(JudgementChoice, { polarity: coding.polarity, prompting: coding.prompting, keys: !0, onChange: judge }),
    /* @__PURE__ */ a4(Edges, {}),
    /* @__PURE__ */ a4("div", { class: "acts", children: [
      /* @__PURE__ */ a4("button", { onClick: () => recode(), children: [
        say("workbench-recode"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "recode" })
      ] }),
      /* @__PURE__ */ a4("button", { "aria-pressed": coding.chosen, onClick: () => toggleQuotation(), children: [
        say("workbench-quotation"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "quotation" })
      ] }),
      /* @__PURE__ */ a4("button", { onClick: memo, children: [
        say("workbench-memo"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "memo" })
      ] }),
      /* @__PURE__ */ a4("button", { class: "danger", onClick: () => remove(), children: [
        say("workbench-remove"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "remove" })
      ] })
    ] })
  ] });
}
function Others({ coding }) {
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("p", { children: [
      say(`workbench-${coding.polarity}`),
      coding.prompting !== null && `, ${say(`workbench-${coding.prompting}`)}`
    ] }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: say("workbench-not-yours", { coder: coding.coder }) }),
    /* @__PURE__ */ a4("div", { class: "acts", children: /* @__PURE__ */ a4("button", { onClick: memo, children: [
      say("workbench-memo"),
      " ",
      /* @__PURE__ */ a4(Keycap, { id: "memo" })
    ] }) })
  ] });
}
function CodingCard({ coding }) {
  let code = codes.value.get(coding.code), words = quote(coding);
  return /* @__PURE__ */ a4("section", { class: "about", "aria-labelledby": "coding-title", children: [
    /* @__PURE__ */ a4("div", { class: "about-head", children: [
      /* @__PURE__ */ a4("h2", { id: "coding-title", children: [
        code !== void 0 && /* @__PURE__ */ a4(Swatch, { code }),
        " ",
        code?.label ?? coding.code
      ] }),
      /* @__PURE__ */ a4("button", { class: "plain icon-button", "aria-label": say("workbench-close"), onClick: () => focusCoding(null), children: /* @__PURE__ */ a4(Icon, { name: "close" }) })
    ] }),
    /* @__PURE__ */ a4("blockquote", { class: "serif", children: words.length > shortest ? `${words.slice(0, shortest)}…` : words }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: [
      coding.mine ? say("workbench-by-you") : say("workbench-by", { coder: coding.coder }),
      " · ",
      say(`workbench-via-${coding.via}`),
      code !== void 0 && /* @__PURE__ */ a4($, { children: [
        " · ",
        /* @__PURE__ */ a4("button", { class: "link", onClick: () => showCard(`code:${code.id}`), children: say("workbench-show-code") })
      ] })
    ] }),
    coding.memo !== null && /* @__PURE__ */ a4("p", { class: "memo-with", children: coding.memo }),
    /* @__PURE__ */ a4(Memos, { notes: coding.memos }),
    coding.mine ? /* @__PURE__ */ a4(Acts, { coding }) : /* @__PURE__ */ a4(Others, { coding })
  ] });
}
function Layers() {
  let count = here.value.length;
  return count === 0 ? null : /* @__PURE__ */ a4("p", { class: "layers quiet", children: [
    say("workbench-codings-here", { count }),
    count > 1 && /* @__PURE__ */ a4("button", { class: "plain", onClick: () => reader.value?.nextCoding(), children: [
      say("workbench-key-next-coding"),
      " ",
      /* @__PURE__ */ a4(Keycap, { id: "next-coding" })
    ] })
  ] });
}

// src/read/giving.ts
var plainly = { polarity: "supports", prompting: null, memo: "" }, sketches = 0;
function sketch(place, code, judged) {
  let { transcript: of, start, end } = place, id = `sketch-${sketches += 1}`;
  return reader.value?.update([{
    id,
    transcript: of,
    start,
    end,
    code,
    coder: "",
    mine: !0,
    polarity: judged.polarity,
    prompting: judged.prompting,
    via: "hand",
    memo: null,
    memos: [],
    chosen: !1,
    at: ""
  }], []), () => reader.value?.update([], [id]);
}
function arrive(done, span) {
  let made2 = done.codings.find((one) => one.mine && same2(one, span)) ?? done.codings[0];
  return made2 === void 0 ? null : (remember(made2.code), focusCoding(made2.id), made2);
}
async function assign(code, span, judged = plainly) {
  let place = placeOf2(span);
  if (place === null) return;
  let act2 = {
    act: "code",
    place,
    code,
    polarity: judged.polarity,
    ...judged.prompting === null ? {} : { prompting: judged.prompting },
    ...judged.memo.trim() === "" ? {} : { memo: judged.memo.trim() }
  };
  remember(code);
  let done = await perform(act2, sketch(place, code, judged));
  done !== null && arrive(done, span);
}
async function assignNew(label, span, inVivo, judged = plainly) {
  let place = placeOf2(span);
  if (place === null || label.trim() === "") return;
  let done = await perform({ act: "new-code", place, label: label.trim(), in_vivo: inVivo }, sketch(place, label.trim(), judged));
  if (done === null) return;
  let made2 = arrive(done, span);
  if (made2 !== null && (judged.polarity !== "supports" || judged.prompting !== null)) {
    let judgement = await perform({ act: "judge", coding: made2.id, polarity: judged.polarity, prompting: judged.prompting });
    judgement !== null && arrive(judgement, span);
  }
  let about = focused.value;
  about !== null && judged.memo.trim() !== "" && await perform({ act: "memo", about: { coding: about }, text: judged.memo.trim() });
}
function assignLast() {
  let code = recentCodes.value.find((id) => codes.value.has(id)), span = target();
  if (span === null) return !1;
  code === void 0 ? note2(say("workbench-no-last-code")) : assign(code, span);
}
function assignPinned(key) {
  let span = target();
  if (span === null) return !1;
  let code = home2.value?.preferences.pins[Number(key) - 1];
  code == null || !codes.value.has(code) ? note2(say("workbench-no-pin", { key })) : assign(code, span);
}
function assignInVivo() {
  let span = target();
  if (span === null) return !1;
  assignNew(quote(span).replace(/\s+/g, " "), span, !0);
}

// src/codebook/definition.tsx
var parts3 = ["definition", "include", "exclude", "example"];
function Definition({ code }) {
  let written2 = parts3.filter((part) => code[part] !== null && code[part] !== "");
  return written2.length === 0 ? /* @__PURE__ */ a4("p", { class: "quiet", children: say("workbench-no-definition") }) : /* @__PURE__ */ a4("dl", { class: "definition", children: written2.map((part) => /* @__PURE__ */ a4("div", { children: [
    /* @__PURE__ */ a4("dt", { children: say(`workbench-${part}`) }),
    /* @__PURE__ */ a4("dd", { class: part === "example" ? "serif" : void 0, children: code[part] })
  ] }, part)) });
}

// src/codebook/card.tsx
var places = [0, 1, 2, 3, 4, 5, 6, 7, 8];
function pin(code, place) {
  let pins = home2.value?.preferences.pins ?? [];
  prefer2({ pins: places.map((one) => one === place ? code : pins[one] === code ? null : pins[one] ?? null) });
}
function Head2({ code, label, id }) {
  return /* @__PURE__ */ a4("div", { class: "about-head", children: [
    /* @__PURE__ */ a4("h2", { id, children: [
      code !== null && /* @__PURE__ */ a4(Swatch, { code }),
      " ",
      label
    ] }),
    /* @__PURE__ */ a4("button", { class: "plain icon-button", "aria-label": say("workbench-close"), onClick: () => {
      shown.value = null;
    }, children: /* @__PURE__ */ a4(Icon, { name: "close" }) })
  ] });
}
function Counted({ of }) {
  return /* @__PURE__ */ a4("p", { children: [
    say("workbench-counted", { k: of.k, n: of.n, segments: of.segments }),
    of.respondents.length > 0 && /* @__PURE__ */ a4("span", { class: "quiet", children: [
      " ",
      of.respondents.join(", ")
    ] })
  ] });
}
function PinChoice({ code }) {
  let pins = home2.value?.preferences.pins ?? [];
  return /* @__PURE__ */ a4("label", { class: "pin-choice", children: [
    say("workbench-pin"),
    /* @__PURE__ */ a4("select", { value: String(pins.indexOf(code.id)), onChange: (event) => pin(code.id, Number(event.currentTarget.value)), children: [
      /* @__PURE__ */ a4("option", { value: "-1", children: say("workbench-pin-none") }),
      places.map((place) => {
        let other = codes.value.get(pins[place] ?? "");
        return /* @__PURE__ */ a4("option", { value: String(place), children: [
          place + 1,
          other !== void 0 && other.id !== code.id ? ` (${other.label})` : ""
        ] }, place);
      })
    ] })
  ] });
}
function CodeCard({ code }) {
  let span = target(), about = [say(`workbench-origin-${code.origin}`), ...code.rules > 0 ? [say("workbench-rules", { count: code.rules })] : [], ...code.aliases.map((alias) => `“${alias}”`)];
  return /* @__PURE__ */ a4("section", { class: "about", "aria-labelledby": "card-title", children: [
    /* @__PURE__ */ a4(Head2, { id: "card-title", code, label: code.label }),
    /* @__PURE__ */ a4(Definition, { code }),
    /* @__PURE__ */ a4(Counted, { of: code }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: about.join(" · ") }),
    /* @__PURE__ */ a4("div", { class: "acts", children: [
      span !== null && /* @__PURE__ */ a4("button", { class: "primary", onClick: () => {
        assign(code.id, span);
      }, children: say("workbench-assign") }),
      /* @__PURE__ */ a4("button", { disabled: code.segments === 0, onClick: () => {
        listed.value = { code: code.id, title: code.label };
      }, children: say("workbench-segments", { count: code.segments }) }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "define", name: `code:${code.id}` };
      }, children: say("workbench-define") }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "memo", about: { code: code.id }, name: code.label };
      }, children: say("workbench-memo") }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "rename", name: `code:${code.id}` };
      }, children: [
        say("workbench-rename"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "tree-rename" })
      ] }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "move", name: `code:${code.id}` };
      }, children: [
        say("workbench-move"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "tree-move" })
      ] }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "merge", from: code.id };
      }, children: say("workbench-merge") }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "retire", name: `code:${code.id}` };
      }, children: say("workbench-retire") })
    ] }),
    /* @__PURE__ */ a4(PinChoice, { code }),
    /* @__PURE__ */ a4(Memos, { notes: code.memos })
  ] });
}
function ThemeCard({ theme }) {
  return /* @__PURE__ */ a4("section", { class: "about", "aria-labelledby": "card-title", children: [
    /* @__PURE__ */ a4(Head2, { id: "card-title", code: theme, label: theme.label }),
    theme.concept !== null && /* @__PURE__ */ a4("p", { children: theme.concept }),
    theme.definition !== null && /* @__PURE__ */ a4("p", { children: theme.definition }),
    theme.concept === null && theme.definition === null && /* @__PURE__ */ a4("p", { class: "quiet", children: say("workbench-no-concept") }),
    /* @__PURE__ */ a4(Counted, { of: theme }),
    /* @__PURE__ */ a4("p", { class: "quiet", children: [
      say(`workbench-stage-${theme.stage}`),
      theme.parent !== null && ` · ${themes.value.get(theme.parent)?.label ?? theme.parent}`
    ] }),
    /* @__PURE__ */ a4("div", { class: "acts", children: [
      /* @__PURE__ */ a4("button", { disabled: theme.segments === 0, onClick: () => {
        listed.value = { theme: theme.id, title: theme.label };
      }, children: say("workbench-segments", { count: theme.segments }) }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "new-code", theme: theme.id };
      }, children: say("workbench-new-code") }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "define", name: `theme:${theme.id}` };
      }, children: say("workbench-define") }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "memo", about: { theme: theme.id }, name: theme.label };
      }, children: say("workbench-memo") }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "rename", name: `theme:${theme.id}` };
      }, children: [
        say("workbench-rename"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "tree-rename" })
      ] }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "move", name: `theme:${theme.id}` };
      }, children: [
        say("workbench-move"),
        " ",
        /* @__PURE__ */ a4(Keycap, { id: "tree-move" })
      ] }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "retire", name: `theme:${theme.id}` };
      }, children: say("workbench-retire") })
    ] })
  ] });
}

// src/codebook/outline.ts
function branches(themes3, codes2) {
  let known2 = new Set(themes3.map((theme) => theme.id)), ids = new Set(codes2.map((code) => code.id)), top = (code) => code.parent === null || !ids.has(code.parent), ofCode2 = (code) => ({
    kind: "code",
    id: code.id,
    under: () => codes2.filter((other) => other.parent === code.id && other.id !== code.id).map(ofCode2)
  }), ofTheme2 = (theme) => ({
    kind: "theme",
    id: theme.id,
    under: () => [
      ...themes3.filter((other) => other.parent === theme.id && other.id !== theme.id).map(ofTheme2),
      ...codes2.filter((code) => top(code) && code.themes.includes(theme.id)).map(ofCode2)
    ]
  }), roots = themes3.filter((theme) => theme.parent === null || !known2.has(theme.parent)), free = codes2.filter((code) => top(code) && !code.themes.some((theme) => known2.has(theme)));
  return [...roots.map(ofTheme2), ...free.map(ofCode2)];
}
function outline(themes3, codes2, folded, keep) {
  let lines = [], add = (all, above, level, whole) => {
    let shown3 = keep === null || whole ? all : all.filter((one) => reaches(one, keep));
    return shown3.forEach((one, place) => {
      let name = `${one.kind}:${one.id}`, path = `${above}/${name}`, under = one.under(), open = under.length === 0 ? null : keep !== null || !folded.has(path);
      lines.push({ path, kind: one.kind, id: one.id, name, level, place: place + 1, of: shown3.length, open }), open === !0 && !above.split("/").includes(name) && add(under, path, level + 1, whole || (keep?.(name) ?? !0));
    }), shown3.length > 0;
  };
  return add(branches(themes3, codes2), "", 1, keep === null), lines;
}
function reaches(branch, keep, depth = 0) {
  return keep(`${branch.kind}:${branch.id}`) || depth < 8 && branch.under().some((one) => reaches(one, keep, depth + 1));
}

// src/codebook/row.tsx
var carried = "application/x-codeboom-code";
function drop2(event, line2) {
  let code = event.dataTransfer?.getData(carried) ?? "";
  code === "" || code === line2.id || (event.preventDefault(), line2.kind === "theme" ? moveToTheme(code, line2.id) : event.altKey && (asking.value = { ask: "merge", from: code, into: line2.id }));
}
function Row2({ line: line2, current, dropped, onFocus, onFold, onOver }) {
  let { name, id, kind, level } = line2, entry = useComputed(() => codeOf(name) ?? themeOf(name)).value, selected2 = useComputed(() => shown.value === name).value, here2 = useComputed(() => kind === "code" && focusedCoding.value?.code === id).value, pin2 = useComputed(() => kind === "code" ? home2.value?.preferences.pins.indexOf(id) ?? -1 : -1).value;
  if (entry === void 0) return null;
  let counted = say("workbench-counted", { k: entry.k, n: entry.n, segments: entry.segments });
  return /* @__PURE__ */ a4(
    "div",
    {
      role: "treeitem",
      class: "row",
      "data-path": line2.path,
      "data-kind": kind,
      "data-drop": dropped ? "" : void 0,
      "data-here": here2 ? "" : void 0,
      tabIndex: current ? 0 : -1,
      "aria-level": level,
      "aria-posinset": line2.place,
      "aria-setsize": line2.of,
      "aria-expanded": line2.open ?? void 0,
      "aria-selected": selected2,
      style: { paddingInlineStart: `${(level - 1) * 10}px` },
      draggable: kind === "code",
      title: counted,
      onFocus,
      onClick: () => showCard(name),
      onDragStart: (event) => {
        event.dataTransfer?.setData(carried, id);
      },
      onDragOver: (event) => {
        event.dataTransfer?.types.includes(carried) === !0 && (kind === "theme" || event.altKey) && (event.preventDefault(), onOver(!0));
      },
      onDragLeave: () => onOver(!1),
      onDrop: (event) => {
        onOver(!1), drop2(event, line2);
      },
      children: [
        line2.open === null ? kind === "theme" && /* @__PURE__ */ a4("span", { class: "twist" }) : /* @__PURE__ */ a4("span", { class: "twist", "aria-hidden": "true", onClick: (event) => {
          event.stopPropagation(), onFold();
        }, children: line2.open ? "▾" : "▸" }),
        kind === "code" && /* @__PURE__ */ a4(Swatch, { code: entry }),
        /* @__PURE__ */ a4("span", { class: "row-label", children: entry.label }),
        pin2 >= 0 && /* @__PURE__ */ a4("kbd", { title: say("workbench-pinned", { key: pin2 + 1 }), children: pin2 + 1 }),
        /* @__PURE__ */ a4("span", { class: "row-k", "aria-hidden": "true", children: [
          entry.k,
          "/",
          entry.n
        ] }),
        /* @__PURE__ */ a4("span", { class: "row-segments quiet", "aria-hidden": "true", children: entry.segments }),
        /* @__PURE__ */ a4("span", { class: "hidden-label", children: counted })
      ]
    }
  );
}

// src/codebook/tree.tsx
var structure = O(() => {
  let known2 = study2.value, all = [...(known2?.themes ?? []).map((one) => ["theme", one.id, one.parent, one.label]), ...(known2?.codes ?? []).map((one) => ["code", one.id, one.parent, one.label, one.aliases, one.themes])];
  return JSON.stringify(all);
}), language = O(() => study2.value?.language);
function keeper(typed) {
  let words = fold(typed);
  return words === "" ? null : (name) => f3(() => [labelOf(name), ...codeOf(name)?.aliases ?? []]).some((one) => fold(one).includes(words));
}
function Tree({ filter: filter2 }) {
  let tree = T2(null), folded = useSignal(/* @__PURE__ */ new Set()), at = useSignal(""), over2 = useSignal("");
  structure.value;
  let known2 = study2.peek(), lines = outline(known2?.themes ?? [], known2?.codes ?? [], folded.value, keeper(filter2)), current = lines.find((line2) => line2.path === at.value) ?? lines[0], goTo = (line2) => {
    line2 !== void 0 && (at.value = line2.path, tree.current?.querySelector(`[data-path="${CSS.escape(line2.path)}"]`)?.focus());
  }, turn2 = (line2, open) => {
    let next = new Set(folded.value);
    open ? next.delete(line2.path) : next.add(line2.path), folded.value = next;
  }, onKey = (event) => {
    let place = lines.findIndex((line2) => line2 === current);
    if (current === void 0 || event.altKey) return;
    let above = () => lines.slice(0, place).findLast((line2) => line2.level < current.level);
    if (event.key === "ArrowDown") goTo(lines[place + 1]);
    else if (event.key === "ArrowUp") goTo(lines[place - 1]);
    else if (event.key === "Home") goTo(lines[0]);
    else if (event.key === "End") goTo(lines[lines.length - 1]);
    else if (event.key === "ArrowRight") current.open === !1 ? turn2(current, !0) : current.open === !0 && goTo(lines[place + 1]);
    else if (event.key === "ArrowLeft") current.open === !0 ? turn2(current, !1) : goTo(above());
    else if (is(event, "tree-open")) showCard(current.name);
    else if (event.key === "Escape" && shown.value !== null) shown.value = null;
    else if (is(event, "tree-fold")) current.open !== null && turn2(current, !current.open);
    else if (is(event, "tree-rename")) asking.value = { ask: "rename", name: current.name };
    else if (home2.value?.preferences.keys !== !1 && is(event, "tree-move")) asking.value = { ask: "move", name: current.name };
    else if (home2.value?.preferences.keys !== !1 && is(event, "tree-memo"))
      asking.value = { ask: "memo", about: current.kind === "code" ? { code: current.id } : { theme: current.id }, name: labelOf(current.name) };
    else return;
    event.preventDefault();
  };
  return /* @__PURE__ */ a4("div", { ref: tree, class: "tree", role: "tree", "aria-label": say("workbench-codes"), "data-keys": "tree", lang: language.value, onKeyDown: onKey, children: lines.map((line2) => /* @__PURE__ */ a4(
    Row2,
    {
      line: line2,
      current: line2 === current,
      dropped: over2.value === line2.path,
      onFocus: () => {
        at.value = line2.path;
      },
      onFold: () => line2.open !== null && turn2(line2, !line2.open),
      onOver: (on) => {
        over2.value = on ? line2.path : "";
      }
    },
    line2.path
  )) });
}

// src/codebook/column.tsx
function Card() {
  let coding = focusedCoding.value;
  if (coding !== null) return /* @__PURE__ */ a4(CodingCard, { coding });
  if (listed.value !== null) return null;
  let code = codeOf(shown.value);
  if (code !== void 0) return /* @__PURE__ */ a4(CodeCard, { code });
  let theme = themeOf(shown.value);
  return theme === void 0 ? null : /* @__PURE__ */ a4(ThemeCard, { theme });
}
var empty = O(() => (study2.value?.codes.length ?? 0) + (study2.value?.themes.length ?? 0) === 0), practising = O(() => study2.value?.sample === !0 && home2.value?.preferences.tasks != null), whose = O(() => study2.value?.whose ?? "any");
function Codebook() {
  let filter2 = useSignal("");
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("div", { class: "codebook-head", children: [
      /* @__PURE__ */ a4(
        "input",
        {
          type: "text",
          "aria-label": say("workbench-filter"),
          placeholder: say("workbench-filter"),
          value: filter2.value,
          onInput: (event) => {
            filter2.value = event.currentTarget.value;
          },
          onKeyDown: (event) => {
            event.key === "Escape" && (filter2.value = "");
          }
        }
      ),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "new-code" };
      }, children: [
        "+ ",
        say("workbench-code-lower")
      ] }),
      /* @__PURE__ */ a4("button", { onClick: () => {
        asking.value = { ask: "new-theme" };
      }, children: [
        "+ ",
        say("workbench-theme-lower")
      ] })
    ] }),
    empty.value ? /* @__PURE__ */ a4("div", { class: "no-codes", children: /* @__PURE__ */ a4("p", { children: say("workbench-no-codes") }) }) : /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("p", { class: "tree-head quiet", children: [
        /* @__PURE__ */ a4("span", { class: "counted-of", children: whoseCounts(whose.value) }),
        /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: say("workbench-respondents") }),
        /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: say("workbench-fragments") })
      ] }),
      /* @__PURE__ */ a4(Tree, { filter: filter2.value })
    ] })
  ] });
}
function Column() {
  return /* @__PURE__ */ a4("aside", { class: "codebook", "aria-label": say("workbench-codes"), children: [
    /* @__PURE__ */ a4("button", { class: "plain icon-button sheet-close", "aria-label": say("workbench-close"), onClick: () => {
      sheetOpen.value = !1;
    }, children: /* @__PURE__ */ a4(Icon, { name: "close" }) }),
    /* @__PURE__ */ a4("div", { class: "codebook-list", children: [
      practising.value && /* @__PURE__ */ a4(Tasks, {}),
      listed.value === null ? /* @__PURE__ */ a4(Codebook, {}) : /* @__PURE__ */ a4(SegmentList, { of: listed.value })
    ] }),
    /* @__PURE__ */ a4("div", { class: "codebook-card", children: [
      /* @__PURE__ */ a4(Layers, {}),
      /* @__PURE__ */ a4(Card, {})
    ] })
  ] });
}

// src/read/float.ts
var gap = 8;
function put(element) {
  let at = reader.value?.anchor() ?? null, { width, height } = element.getBoundingClientRect(), room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }, x4 = at === null ? (room.width - width) / 2 : at.left, below2 = at === null ? room.height / 4 : at.bottom + gap, above = at === null ? below2 : at.top - height - gap, y5 = below2 + height + gap <= room.height || above < gap ? below2 : above;
  element.style.setProperty("left", `${Math.max(gap, Math.min(x4, room.width - width - gap))}px`), element.style.setProperty("top", `${Math.max(gap, Math.min(y5, room.height - height - gap))}px`);
}
function useFloat(box2) {
  F2(() => {
    box2.current !== null && put(box2.current);
  }), A2(() => {
    let waiting2 = !1, again = (event) => {
      waiting2 || event.target instanceof Node && box2.current?.contains(event.target) || (waiting2 = !0, requestAnimationFrame(() => {
        waiting2 = !1, box2.current !== null && put(box2.current);
      }));
    };
    return window.addEventListener("scroll", again, { capture: !0, passive: !0 }), window.addEventListener("resize", again), () => {
      window.removeEventListener("scroll", again, { capture: !0 }), window.removeEventListener("resize", again);
    };
  }, []);
}

// src/read/box.tsx
var most = 60;
function choices(typed, open) {
  let all = study2.value?.codes ?? [], habits = { recent: recentCodes.value, pins: home2.value?.preferences.pins ?? [] }, fitting = rank(all, typed, themes.value, habits).slice(0, most).map((code) => ({ kind: "code", code })), label = typed.trim(), taken = all.some((code) => fold(code.label) === fold(label)), words = quote(open.span).replace(/\s+/g, " ");
  return [
    ...fitting,
    ...label !== "" && !taken ? [{ kind: "new", label }] : [],
    ...open.recode === null && words.length <= 80 ? [{ kind: "in-vivo", label: words }] : []
  ];
}
function given(open) {
  return new Set(codingsOver(open.span).filter((one) => one.mine && same2(one, open.span)).map((one) => one.code));
}
function Line({ choice, id, active, has, onPick }) {
  let line2 = T2(null);
  A2(() => {
    active && line2.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  let pin2 = choice.kind === "code" ? home2.value?.preferences.pins.indexOf(choice.code.id) ?? -1 : -1;
  return /* @__PURE__ */ a4("div", { ref: line2, id, class: "choice", role: "option", "aria-selected": active, "data-kind": choice.kind, onPointerDown: (event) => event.preventDefault(), onClick: onPick, children: [
    /* @__PURE__ */ a4("span", { class: "pin", children: choice.kind === "new" ? "+" : pin2 >= 0 ? pin2 + 1 : "" }),
    choice.kind === "code" && /* @__PURE__ */ a4(Swatch, { code: choice.code }),
    /* @__PURE__ */ a4("span", { class: "choice-label", children: choice.kind === "code" ? choice.code.label : choice.kind === "new" ? say("workbench-box-new", { label: choice.label }) : say("workbench-box-in-vivo", { label: choice.label }) }),
    has && /* @__PURE__ */ a4("span", { class: "quiet", children: say("workbench-box-given") }),
    choice.kind === "code" && /* @__PURE__ */ a4("span", { class: "quiet", children: [
      choice.code.k,
      "/",
      choice.code.n
    ] }),
    choice.kind === "new" && /* @__PURE__ */ a4(Keycap, { id: "box-new" })
  ] });
}
function Beside({ choice }) {
  if (choice === void 0) return /* @__PURE__ */ a4("p", { class: "quiet", children: say("workbench-box-nothing") });
  if (choice.kind === "code") return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("h2", { children: choice.code.label }),
    /* @__PURE__ */ a4(Definition, { code: choice.code })
  ] });
  let near = resembling(choice.label, study2.value?.codes ?? []);
  return /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("h2", { children: choice.label }),
    /* @__PURE__ */ a4("p", { children: say(choice.kind === "new" ? "workbench-box-new-means" : "workbench-box-in-vivo-means") }),
    near !== null && /* @__PURE__ */ a4("p", { class: "hint", children: say("workbench-resembles", { code: near.label }) })
  ] });
}
function OpenBox({ open }) {
  let element = T2(null), field = T2(null), notes = T2(null), typed = useSignal(""), at = useSignal(0), judged = useSignal(plainly);
  useFloat(element), F2(() => {
    (open.memo ? notes.current : field.current)?.focus({ preventScroll: !0 });
    let away = (event) => {
      event.target instanceof Node && element.current?.contains(event.target) === !1 && (box.value = null);
    };
    return document.addEventListener("pointerdown", away, !0), () => document.removeEventListener("pointerdown", away, !0);
  }, []);
  let all = choices(typed.value, open), active = all[Math.min(at.value, all.length - 1)], has = given(open), label = typed.value.trim(), take = async (choice, stay) => {
    if (choice === void 0) return;
    let judgement = judged.value;
    if (typed.value = "", at.value = 0, judged.value = plainly, stay ? field.current?.focus() : closeBox(), open.recode !== null) {
      let made2 = choice.kind === "code" ? choice.code.id : (await perform({ act: "new-code", label: choice.label }))?.made ?? null;
      made2 !== null && await recodeAs(open.recode, made2);
    } else choice.kind === "code" ? await assign(choice.code.id, open.span, judgement) : await assignNew(choice.label, open.span, choice.kind === "in-vivo", judgement);
  }, onKey = (event) => {
    let onButton = event.target instanceof HTMLButtonElement, step2 = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") closeBox();
    else if (is(event, "box-stay") && open.recode === null) take(active, !0);
    else if (is(event, "box-new") && event.target === field.current)
      take(all.find((one) => one.kind === "new") ?? all.find((one) => one.kind === "code" && fold(one.code.label) === fold(label)), !1);
    else if (is(event, "box-assign") && !onButton) take(active, !1);
    else if (step2 !== 0 && event.target === field.current) at.value = (Math.min(at.value, all.length - 1) + step2 + all.length) % Math.max(1, all.length);
    else return;
    event.preventDefault(), event.stopPropagation();
  };
  return /* @__PURE__ */ a4("div", { ref: element, class: "code-box floating", role: "dialog", "aria-label": say(open.recode === null ? "workbench-box" : "workbench-box-recode"), onKeyDown: onKey, children: [
    /* @__PURE__ */ a4("div", { class: "box-list", children: [
      /* @__PURE__ */ a4(
        "input",
        {
          ref: field,
          type: "text",
          role: "combobox",
          "aria-expanded": "true",
          "aria-controls": "box-choices",
          "aria-autocomplete": "list",
          autocomplete: "off",
          spellcheck: !1,
          "aria-activedescendant": active === void 0 ? void 0 : `choice-${Math.min(at.value, all.length - 1)}`,
          "aria-label": say("workbench-box-field"),
          placeholder: say("workbench-box-field"),
          value: typed.value,
          onInput: (event) => {
            typed.value = event.currentTarget.value, at.value = 0;
          }
        }
      ),
      /* @__PURE__ */ a4("div", { id: "box-choices", class: "choices-list", role: "listbox", "aria-label": say("workbench-codes"), children: all.map((choice, place) => /* @__PURE__ */ a4(
        Line,
        {
          choice,
          id: `choice-${place}`,
          active: choice === active,
          has: choice.kind === "code" && has.has(choice.code.id),
          onPick: () => {
            take(choice, !1);
          }
        },
        choice.kind === "code" ? choice.code.id : choice.kind
      )) })
    ] }),
    /* @__PURE__ */ a4("div", { class: "box-beside", "aria-live": "polite", tabIndex: 0, children: /* @__PURE__ */ a4(Beside, { choice: active }) }),
    open.recode === null && /* @__PURE__ */ a4("div", { class: "box-judge", children: [
      /* @__PURE__ */ a4(
        JudgementChoice,
        {
          polarity: judged.value.polarity,
          prompting: judged.value.prompting,
          onChange: (polarity, prompting) => {
            judged.value = { ...judged.value, polarity, prompting };
          }
        }
      ),
      /* @__PURE__ */ a4(
        "textarea",
        {
          ref: notes,
          rows: 1,
          "aria-label": say("workbench-box-memo"),
          placeholder: say("workbench-box-memo"),
          value: judged.value.memo,
          onInput: (event) => {
            judged.value = { ...judged.value, memo: event.currentTarget.value };
          }
        }
      )
    ] }),
    /* @__PURE__ */ a4("div", { class: "box-keys quiet", children: [
      /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4(Keycap, { id: "box-assign" }),
        " ",
        say("workbench-key-box-assign")
      ] }),
      open.recode === null && /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4(Keycap, { id: "box-stay" }),
        " ",
        say("workbench-key-box-stay")
      ] }),
      /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4(Keycap, { id: "box-new" }),
        " ",
        say("workbench-key-box-new")
      ] }),
      /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4(Keycap, { id: "close" }),
        " ",
        say("workbench-close")
      ] })
    ] })
  ] });
}
function CodeBox() {
  let open = box.value;
  return open === null ? null : /* @__PURE__ */ a4(OpenBox, { open }, `${open.span.start}-${open.span.end}-${open.recode}`);
}

// src/read/find.tsx
var most2 = 2e3;
function places2(text, words) {
  let asked2 = words.trim();
  if (asked2 === "") return [];
  let pattern = new RegExp(asked2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu"), found = [];
  for (let match2 of text.matchAll(pattern))
    if (found.push({ start: match2.index, end: match2.index + match2[0].length }), found.length === most2) break;
  return found;
}
function Find() {
  let field = T2(null), words = useSignal(""), at = useSignal(0), text = transcript2.value?.text ?? "", hits = places2(text, words.value), now = Math.min(at.value, Math.max(0, hits.length - 1));
  useKeys({ find: () => {
    field.current?.focus(), field.current?.select();
  } }), A2(() => {
    reader.value?.hits(hits, now);
    let hit = hits[now];
    hit !== void 0 && reader.value?.reveal(hit);
  }, [words.value, at.value, text]);
  let step2 = (by) => {
    hits.length > 0 && (at.value = (now + by + hits.length) % hits.length);
  }, leave2 = () => {
    let hit = hits[now];
    words.value = "", hit !== void 0 && reader.value?.reveal(hit, !0);
  }, onKey = (event) => {
    if (event.key === "Enter") step2(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown") step2(1);
    else if (event.key === "ArrowUp") step2(-1);
    else if (event.key === "Escape") leave2();
    else return;
    event.preventDefault(), event.stopPropagation();
  };
  return /* @__PURE__ */ a4("div", { class: "find", children: [
    /* @__PURE__ */ a4(
      "input",
      {
        ref: field,
        type: "text",
        "aria-label": say("workbench-find"),
        placeholder: say("workbench-find"),
        value: words.value,
        onInput: (event) => {
          words.value = event.currentTarget.value, at.value = 0;
        },
        onKeyDown: onKey
      }
    ),
    words.value === "" ? /* @__PURE__ */ a4(Keycap, { id: "find" }) : /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("span", { class: "quiet", role: "status", children: say("workbench-find-at", { at: hits.length === 0 ? 0 : now + 1, count: hits.length }) }),
      /* @__PURE__ */ a4("button", { class: "plain icon-button", disabled: hits.length === 0, "aria-label": say("workbench-find-previous"), onClick: () => step2(-1), children: /* @__PURE__ */ a4(Icon, { name: "up" }) }),
      /* @__PURE__ */ a4("button", { class: "plain icon-button", disabled: hits.length === 0, "aria-label": say("workbench-find-next"), onClick: () => step2(1), children: /* @__PURE__ */ a4(Icon, { name: "down" }) })
    ] })
  ] });
}

// src/reader/look.ts
var Looks = class {
  constructor(ask2) {
    this.ask = ask2;
  }
  ask;
  #known = /* @__PURE__ */ new Map();
  of(code) {
    let known2 = this.#known.get(code);
    if (known2 !== void 0) return known2;
    let look2 = this.ask(code);
    return this.#known.set(code, look2), look2;
  }
  forget() {
    this.#known.clear();
  }
};

// src/reader/scrolling.ts
function isVisible(sheet, span) {
  let pane = sheet.host.getBoundingClientRect(), first2 = sheet.geometry.character(span.start), last2 = sheet.geometry.character(Math.max(span.start, span.end - 1));
  return first2 === null || last2 === null || first2.top < pane.top + 8 || first2.bottom > pane.bottom - 8 ? !1 : last2.bottom <= pane.bottom - 8 || last2.bottom - first2.top > pane.height * (1 - 0.25);
}
function scrollTo(sheet, position) {
  let wanted2 = sheet.host.clientHeight * 0.25, step2 = (left2) => {
    let found = sheet.geometry.character(position);
    if (found === null || !sheet.text.element.isConnected) return;
    let off = found.top - sheet.host.getBoundingClientRect().top - wanted2;
    Math.abs(off) > 1 && (sheet.host.scrollTop += off), left2 > 0 && requestAnimationFrame(() => step2(left2 - 1));
  };
  step2(3);
}
function boxFor(sheet, span) {
  let pane = sheet.host.getBoundingClientRect(), first2 = sheet.geometry.character(span.start), last2 = sheet.geometry.character(span.end - 1);
  if (first2 === null || last2 === null) return null;
  let shows = (rect) => rect.bottom > pane.top && rect.top < pane.bottom, turn2 = sheet.reading.turn(sheet.reading.turnAt(span.end - 1)) ?? span, left2 = sheet.geometry.character(turn2.start)?.left ?? pane.left;
  if (shows(last2)) {
    let from = Math.abs(first2.top - last2.top) < last2.height / 2 ? first2.left : left2;
    return new DOMRect(from, last2.top, last2.right - from, last2.height);
  }
  return shows(first2) ? first2 : new DOMRect(left2, pane.top + pane.height * 0.25, 0, 0);
}
function topTurn({ host, near, text, geometry }) {
  let top = host.getBoundingClientRect().top;
  for (let section of [...near.sections].sort((one, other) => one - other)) {
    let from = (text.sections[section]?.getBoundingClientRect().top ?? 0) - top, first2 = text.firstTurn(section), inside3 = text.turnsOf(section).findIndex((_5, place) => from + (geometry.turn(first2 + place)?.top ?? -1 / 0) >= 0);
    if (inside3 >= 0) return first2 + inside3;
  }
  return null;
}

// src/reader/cursor.ts
var Cursor = class {
  constructor(sheet, selection2, moved2) {
    this.sheet = sheet;
    this.selection = selection2;
    this.moved = moved2;
  }
  sheet;
  selection;
  moved;
  span = { start: 0, end: 0 };
  turn = -1;
  place({ start, end }) {
    this.span = { start, end };
    let turn2 = this.sheet.reading.turnAt(start);
    turn2 !== this.turn && (this.sheet.text.turns[this.turn]?.removeAttribute("data-at"), this.sheet.text.turns[turn2]?.setAttribute("data-at", ""), this.turn = turn2, this.moved(turn2)), this.mark();
  }
  /** The turn has a bar beside it; a place within the turn is marked where nothing is selected. */
  mark() {
    let { reading, tints } = this.sheet, turn2 = reading.turn(this.turn), whole = turn2?.start === this.span.start && turn2.end === this.span.end;
    tints.one("cursor", whole || this.selection() !== null ? null : reading.from("word", this.span.start));
  }
  /** Another width of the window must not lose the place. */
  stay() {
    isVisible(this.sheet, this.span) || scrollTo(this.sheet, this.span.start);
  }
  /** Who scrolls on by wheel reads on: the cursor comes along, unless something is selected. */
  followWindow() {
    if (this.selection() !== null || isVisible(this.sheet, this.span)) return;
    let turn2 = this.sheet.reading.turn(topTurn(this.sheet) ?? -1);
    turn2 !== null && this.place(turn2);
  }
};

// src/reader/selecting.ts
var STEPS = {
  ArrowLeft: ["backward", "character"],
  ArrowRight: ["forward", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"]
}, Selecting = class {
  constructor(host, text, reading, events) {
    this.host = host;
    this.text = text;
    this.reading = reading;
    this.events = events;
    document.addEventListener("selectionchange", this.#read), document.addEventListener("pointerup", this.#released), document.addEventListener("pointercancel", this.#released), document.addEventListener("pointermove", this.#moved), text.element.addEventListener("pointerdown", this.#press), text.element.addEventListener("mousedown", this.#pressMouse), host.addEventListener("focus", this.#restore), host.addEventListener("keydown", this.#begin);
  }
  host;
  text;
  reading;
  events;
  #span = null;
  #pressed = !1;
  /** Alt keeps single characters; else the pointer selects whole words. */
  #characters = !1;
  get span() {
    return this.#span;
  }
  set(span) {
    let tidied = span === null ? null : this.reading.tidy(span);
    this.#free && this.#put(tidied), this.#tell(tidied);
  }
  /** Puts the caret somewhere, from where the platform's own keys select. */
  caret(position) {
    this.#free && this.#put({ start: position, end: position }), this.#tell(null);
  }
  destroy() {
    document.removeEventListener("selectionchange", this.#read), document.removeEventListener("pointerup", this.#released), document.removeEventListener("pointercancel", this.#released), document.removeEventListener("pointermove", this.#moved), this.host.removeEventListener("focus", this.#restore), this.host.removeEventListener("keydown", this.#begin);
  }
  /** Whether the page's one selection is ours to set: while somebody types in a field it is not. */
  get #free() {
    let active = document.activeElement;
    return active === null || active === document.body || this.host.contains(active);
  }
  #put(span) {
    let selection2 = getSelection();
    if (selection2 === null) return;
    if (span === null) {
      this.#inside(selection2) !== null && selection2.removeAllRanges();
      return;
    }
    let end = this.text.range({ start: span.start, end: Math.max(span.end, span.start + 1) });
    if (end === null) return;
    let collapsed = span.start === span.end;
    selection2.setBaseAndExtent(
      end.startContainer,
      end.startOffset,
      collapsed ? end.startContainer : end.endContainer,
      collapsed ? end.startOffset : end.endOffset
    );
  }
  #inside(selection2) {
    if (selection2.rangeCount === 0) return null;
    let range = selection2.getRangeAt(0);
    return range.intersectsNode(this.text.element) ? range : null;
  }
  #tell(span) {
    same2(span, this.#span) || (this.#span = span, this.events.changed(span));
  }
  #read = () => {
    let selection2 = getSelection();
    if (selection2 === null || !this.#free) return;
    let range = this.#inside(selection2);
    if (range === null) return;
    let span = range.collapsed ? null : this.#spanOf(range);
    this.#pressed ? this.events.dragged(span) : this.#tell(span);
  };
  #spanOf(range) {
    let start = this.text.position(range.startContainer, range.startOffset), end = this.text.position(range.endContainer, range.endOffset);
    return this.#pressed && !this.#characters ? this.reading.words({ start, end }) : this.reading.tidy({ start, end });
  }
  #press = (event) => {
    event.button === 0 && (this.#pressed = !0, this.#characters = event.altKey);
  };
  #moved = (event) => {
    this.#pressed && (this.#characters = event.altKey);
  };
  #released = () => {
    this.#pressed && setTimeout(() => {
      this.#take(), this.#pressed = !1;
      let position = this.#caretPosition();
      position !== null && this.events.clicked(position);
    });
  };
  /** Makes what the pointer chose the selection, also the browser's own. */
  #take() {
    let selection2 = getSelection(), range = selection2 === null || !this.#free ? null : this.#inside(selection2);
    if (range === null) return;
    let span = range.collapsed ? null : this.#spanOf(range);
    span !== null && this.#put(span), this.events.dragged(span), this.#tell(span);
  }
  #pressMouse = (event) => {
    event.button === 0 && (event.detail === 1 && !event.shiftKey && getSelection()?.removeAllRanges(), !(event.detail < 3) && (event.preventDefault(), this.#pressed = !1, this.#span !== null && this.events.clickedAgain(event.detail, this.#span.start)));
  };
  #caretPosition() {
    let selection2 = getSelection(), range = selection2 === null ? null : this.#inside(selection2);
    return range?.collapsed === !0 ? this.text.position(range.startContainer, range.startOffset) : null;
  }
  /** Browsers extend a selection by Shift and arrows, but begin none at a caret in text that is not a field. */
  #begin = (event) => {
    let step2 = STEPS[event.key], selection2 = getSelection();
    if (step2 === void 0 || !event.shiftKey || selection2?.isCollapsed !== !0 || this.#inside(selection2) === null) return;
    event.preventDefault();
    let byWord = (event.ctrlKey || event.altKey) && step2[1] === "character";
    selection2.modify("extend", step2[0], byWord ? "word" : step2[1]);
  };
  /** A field had the page's one selection; back in the pane it is what it was. */
  #restore = () => {
    !this.#pressed && this.#span !== null && this.#put(this.#span);
  };
};

// src/reader/geometry.ts
var Geometry = class {
  constructor(text) {
    this.text = text;
  }
  text;
  #turns = /* @__PURE__ */ new Map();
  #range = document.createRange();
  forget() {
    this.#turns.clear();
  }
  /** How far a span reaches down a section; null when it has no words there. */
  extent(span, section) {
    let first2 = this.text.firstTurn(section), last2 = first2 + this.text.turnsOf(section).length - 1, from = this.text.reading.turnAt(span.start), to = this.text.reading.turnAt(span.end - 1);
    if (to < first2 || from > last2) return null;
    let top = from < first2 ? this.#lines(first2) : this.#line(from, span.start), bottom = to > last2 ? this.#lines(last2) : this.#line(to, span.end - 1);
    return top === null || bottom === null ? null : { top: top.top, bottom: bottom.bottom };
  }
  /** Where a turn is in its section. */
  turn(place) {
    return this.#lines(place);
  }
  /** The rectangle of the character at a position, on screen. */
  character(position) {
    let range = this.text.range({ start: position, end: position + 1 });
    return range === null ? null : (this.#range.setStart(range.startContainer, range.startOffset), this.#range.setEnd(range.endContainer, range.endOffset), this.#range.getBoundingClientRect());
  }
  #lines(place) {
    let known2 = this.#turns.get(place);
    if (known2 !== void 0) return known2;
    let paragraph = this.text.turns[place], section = this.text.sections[this.text.sectionOf(place)];
    if (paragraph === void 0 || section === void 0) return null;
    this.#range.selectNodeContents(paragraph);
    let rects = this.#range.getClientRects(), from = section.getBoundingClientRect().top, first2 = rects[0] ?? paragraph.getBoundingClientRect(), last2 = rects[rects.length - 1] ?? first2, found = { ...spread({ top: first2.top - from, bottom: last2.bottom - from }), height: first2.height, single: last2.top - first2.top < first2.height / 2, lineOf: /* @__PURE__ */ new Map() };
    return this.#turns.set(place, found), found;
  }
  #line(place, position) {
    let lines = this.#lines(place);
    if (lines === null || lines.single) return lines;
    let known2 = lines.lineOf.get(position);
    if (known2 !== void 0) return known2;
    let section = this.text.sections[this.text.sectionOf(place)], rect = this.character(position);
    if (section === void 0 || rect === null || rect.height === 0) return lines;
    let from = section.getBoundingClientRect().top, line2 = spread({ top: rect.top - from, bottom: rect.bottom - from });
    return lines.lineOf.set(position, line2), line2;
  }
}, spread = ({ top, bottom }) => ({ top: top - 1, bottom: bottom + 1 });

// src/reader/lanes.ts
function lanes(sorted2) {
  let taken = [];
  return sorted2.map(({ start, reach }) => {
    let free = taken.findIndex((until) => until <= start), lane = free === -1 ? taken.length : free;
    return taken[lane] = reach, lane;
  });
}
function freeLane(wanted2, others) {
  let taken = /* @__PURE__ */ new Set();
  for (let other of others)
    other.start < wanted2.reach && wanted2.start < other.reach && taken.add(other.lane);
  let lane = 0;
  for (; taken.has(lane); ) lane += 1;
  return lane;
}

// src/reader/marks.ts
var Marks = class {
  constructor(sections, reach) {
    this.sections = sections;
    this.reach = reach;
    this.#inSection = sections.map(() => []);
  }
  sections;
  reach;
  #marks = /* @__PURE__ */ new Map();
  #inSection;
  /** Takes in all at once. */
  fill(codings, suggestions2) {
    let marks = [...codings.map((one) => this.#mark(one, one)), ...suggestions2.map((one) => this.#mark(one, null))];
    marks.sort((one, other) => one.start - other.start || other.end - one.end);
    let lane = lanes(marks);
    for (let [place, mark] of marks.entries())
      mark.lane = lane[place] ?? 0, this.#place(mark);
  }
  /** Takes in a coding that is new or changed; the sections that are to be painted again. */
  add(coding) {
    let before = this.#marks.get(coding.id), touched = before === void 0 ? [] : this.remove(coding.id), mark = this.#mark(coding, coding), near = this.touched(mark).flatMap((section) => this.in(section)), stays = before !== void 0 && before.start === mark.start && before.end === mark.end;
    return mark.lane = stays ? before.lane : freeLane(mark, near), this.#place(mark), [...touched, ...this.touched(mark)];
  }
  remove(id) {
    let mark = this.#marks.get(id);
    if (mark === void 0) return [];
    this.#marks.delete(id);
    let touched = this.touched(mark);
    for (let section of touched) {
      let list = this.in(section);
      list.splice(list.indexOf(mark), 1);
    }
    return touched;
  }
  get(id) {
    return this.#marks.get(id) ?? null;
  }
  in(section) {
    return this.#inSection[section] ?? [];
  }
  /** The marks that lie over a span, in order of start, the longest first. */
  over(span) {
    return [...new Set(this.touched(span).flatMap((section) => this.in(section).filter((mark) => overlaps(mark, span))))].sort((one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1));
  }
  /** The sections that a span lies in. */
  touched(span) {
    let low = 0, high = this.sections.length;
    for (; low < high; ) {
      let middle = low + high >> 1;
      (this.sections[middle]?.end ?? 0) <= span.start ? low = middle + 1 : high = middle;
    }
    let touched = [];
    for (let place = low; (this.sections[place]?.start ?? 1 / 0) < span.end; place += 1) touched.push(place);
    return touched;
  }
  #mark(of, coding) {
    return { id: of.id, start: of.start, end: of.end, code: of.code, coding, reach: this.reach(of.end), lane: 0 };
  }
  #place(mark) {
    this.#marks.set(mark.id, mark);
    for (let section of this.touched(mark)) this.in(section).push(mark);
  }
};

// src/reader/near.ts
var NEAR = "300px 0px", Near = class {
  constructor(host, text, entered, left2) {
    this.text = text;
    this.entered = entered;
    this.left = left2;
    this.#entering = new IntersectionObserver((entries) => this.#seen(entries), { root: host, rootMargin: NEAR });
  }
  text;
  entered;
  left;
  sections = /* @__PURE__ */ new Set();
  #entering;
  /** Begins to look, once the text is on the page. */
  watch() {
    for (let section of this.text.sections) this.#entering.observe(section);
  }
  has(section) {
    return this.sections.has(section);
  }
  destroy() {
    this.#entering.disconnect();
  }
  #seen(entries) {
    let entered = /* @__PURE__ */ new Set();
    for (let entry of entries) {
      let section = this.text.sections.indexOf(entry.target);
      entry.isIntersecting ? (this.sections.add(section), entered.add(section)) : this.sections.delete(section) && this.left(section);
    }
    entered.size > 0 && this.entered(entered);
  }
};

// src/reader/stripe.ts
function drawStripe(context, stripe) {
  let { left: left2, top, height, pattern } = stripe, x4 = left2 + 1.5;
  context.save(), context.beginPath(), context.roundRect(x4, top, 6, height, 1.5), stripe.focus && (context.strokeStyle = stripe.ink, context.lineWidth = 3, context.stroke()), context.clip(), context.fillStyle = pattern === "suggested" || pattern === "dash" ? stripe.page : stripe.colour, context.fillRect(x4, top, 6, height), texture(context, stripe, x4), context.restore();
}
function texture(context, { top, height, colour, pattern, page: page2 }, x4) {
  if (pattern === "double")
    context.fillStyle = page2, context.fillRect(x4 + 2, top, 2, height);
  else if (pattern === "dash") {
    context.fillStyle = colour;
    for (let y5 = 0; y5 < height; y5 += 6) context.fillRect(x4, top + y5, 6, 4);
  } else if (pattern === "dots") {
    context.fillStyle = page2, context.beginPath();
    for (let y5 = 3.5; y5 < height; y5 += 6)
      context.moveTo(x4 + 3, top + y5), context.arc(x4 + 3, top + y5, 1.5, 0, 2 * Math.PI);
    context.fill();
  } else pattern === "suggested" && hatch(context, x4, top, height, colour);
}
function hatch(context, x4, top, height, colour) {
  context.strokeStyle = colour, context.lineWidth = 1, context.beginPath();
  for (let y5 = 0; y5 < height + 6; y5 += 4)
    context.moveTo(x4, top + y5), context.lineTo(x4 + 6, top + y5 - 6);
  context.rect(x4 + 0.5, top + 0.5, 5, height - 1), context.stroke();
}

// src/reader/stripes.ts
var LANE = 9, MOST = 8, MORE = 28, MARGIN = 300, Stripes = class {
  constructor(host, geometry, looks, colours) {
    this.host = host;
    this.geometry = geometry;
    this.looks = looks;
    this.colours = colours;
    this.canvas.className = "reader-stripes", this.canvas.ariaHidden = "true", this.#context = this.canvas.getContext("2d");
  }
  host;
  geometry;
  looks;
  colours;
  canvas = document.createElement("canvas");
  #context;
  #drawn = [];
  #top = 0;
  #height = 0;
  /** Whether the pane shows a part that the canvas does not cover. */
  get outrun() {
    let { scrollTop, clientHeight } = this.host;
    return scrollTop < this.#top || scrollTop + clientHeight > this.#top + this.#height;
  }
  draw(shown3) {
    let context = this.#context, width = this.canvas.clientWidth;
    if (context === null || width === 0) return;
    this.#stand(width);
    let origin = this.geometry.text.element.getBoundingClientRect().top + this.#top;
    context.clearRect(0, 0, width, this.#height);
    let lanes2 = Math.max(1, Math.min(MOST, Math.floor((width - MORE) / LANE))), { stripes, beyond } = this.#placed(shown3, origin, lanes2), palette = this.colours.palette;
    this.#drawn = [];
    for (let [mark, { top, bottom }] of stripes) {
      let left2 = width - (mark.lane + 1) * LANE, look2 = this.looks.of(mark.code), pattern = mark.coding === null ? "suggested" : look2.pattern, colour = palette.codes[look2.colour] ?? palette.quiet;
      drawStripe(context, { left: left2, top, height: bottom - top, colour, pattern, page: palette.page, focus: mark.id === shown3.focus, ink: palette.ink }), this.#drawn.push({ marks: [mark], left: left2, right: left2 + LANE, top, bottom });
    }
    this.#count(context, beyond, width - lanes2 * LANE, palette);
  }
  /** What was drawn at a place on screen. */
  at(x4, y5) {
    let box2 = this.canvas.getBoundingClientRect(), [left2, top] = [x4 - box2.left, y5 - box2.top];
    return this.#drawn.find((one) => one.left <= left2 && left2 < one.right && one.top <= top && top < one.bottom) ?? null;
  }
  /** Moves and sizes the canvas so that it covers the pane and a margin. */
  #stand(width) {
    let { scrollTop, clientHeight } = this.host, full = this.geometry.text.element.offsetHeight;
    this.#top = Math.max(0, scrollTop - MARGIN), this.#height = Math.max(0, Math.min(full, scrollTop + clientHeight + MARGIN) - this.#top);
    let scale = devicePixelRatio, [wide, high] = [Math.round(width * scale), Math.round((clientHeight + 2 * MARGIN) * scale)];
    (this.canvas.width !== wide || this.canvas.height !== high) && (this.canvas.width = wide, this.canvas.height = high, this.canvas.style.setProperty("height", `${clientHeight + 2 * MARGIN}px`)), this.canvas.style.setProperty("transform", `translateY(${this.#top}px)`), this.#context?.setTransform(scale, 0, 0, scale, 0, 0);
  }
  /** The stripes from the top of the canvas, and for each turn those that there is no lane for. */
  #placed(shown3, origin, lanes2) {
    let stripes = /* @__PURE__ */ new Map(), beyond = /* @__PURE__ */ new Map();
    for (let section of shown3.near) {
      let element = this.geometry.text.sections[section];
      if (element === void 0) continue;
      let from = element.getBoundingClientRect().top - origin;
      for (let mark of shown3.marks(section)) {
        let extent = this.geometry.extent(mark, section);
        if (extent === null) continue;
        let [top, bottom] = [from + extent.top, from + extent.bottom], known2 = stripes.get(mark);
        mark.lane >= lanes2 ? this.#beyond(beyond, mark, section, { top, bottom }) : known2 === void 0 ? stripes.set(mark, { top, bottom }) : (known2.top = Math.min(known2.top, top), known2.bottom = Math.max(known2.bottom, bottom));
      }
    }
    return { stripes, beyond };
  }
  #beyond(beyond, mark, section, at) {
    let place = Math.max(this.geometry.text.firstTurn(section), this.geometry.text.reading.turnAt(mark.start)), known2 = beyond.get(place);
    known2 === void 0 ? beyond.set(place, { ...at, marks: [mark] }) : (known2.top = Math.min(known2.top, at.top), known2.marks.push(mark));
  }
  #count(context, beyond, right, palette) {
    context.fillStyle = palette.quiet, context.font = `12px ${palette.sans}`, context.textAlign = "right", context.textBaseline = "middle";
    for (let { top, marks } of beyond.values())
      context.fillText(`+${marks.length}`, right - 5, top + 13), this.#drawn.push({ marks, left: right - MORE, right, top, bottom: top + 26 });
  }
};

// src/reader/text.ts
var Text = class {
  constructor(reading) {
    this.reading = reading;
    this.element.className = "reader-text", reading.turns.forEach((turn2, place) => {
      place % 8 === 0 && this.#addSection(), this.#addTurn(turn2);
    }), this.element.append(...this.sections);
  }
  reading;
  element = document.createElement("div");
  sections = [];
  turns = [];
  #nodes = [];
  #places = /* @__PURE__ */ new Map();
  #addSection() {
    this.sections.push(document.createElement("section"));
  }
  #addTurn(turn2) {
    let paragraph = document.createElement("p"), node = document.createTextNode(this.reading.text.slice(turn2.start, turn2.end));
    paragraph.append(node), this.sections.at(-1)?.append(paragraph), this.turns.push(paragraph), this.#places.set(node, this.#nodes.push(node) - 1), describe(paragraph, turn2);
  }
  /** Speakers, roles and times anew, when the words are the same. */
  describe(turns) {
    turns.forEach((turn2, place) => {
      let paragraph = this.turns[place];
      paragraph !== void 0 && describe(paragraph, turn2);
    });
  }
  /** Tells the browser how high the sections are that it has not laid out, so that the scroll bar is right. */
  estimate(width) {
    let perLine = Math.max(20, Math.min(630, width) / 8.6);
    for (let [section, element] of this.sections.entries()) {
      let height = 0;
      for (let turn2 of this.turnsOf(section))
        height += Math.max(1, Math.ceil((turn2.end - turn2.start) / perLine)) * 29 + 14.5;
      element.style.setProperty("contain-intrinsic-block-size", `auto ${Math.round(height)}px`);
    }
  }
  turnsOf(section) {
    return this.reading.turns.slice(section * 8, (section + 1) * 8);
  }
  firstTurn(section) {
    return section * 8;
  }
  sectionOf(turn2) {
    return Math.floor(turn2 / 8);
  }
  /** The part of the reading that each section shows, with what stands before the next one. */
  spans() {
    return this.sections.map((_5, section) => ({
      start: section === 0 ? 0 : this.turnsOf(section)[0]?.start ?? 0,
      end: this.turnsOf(section + 1)[0]?.start ?? this.reading.text.length
    }));
  }
  /** Where a span begins and ends in the page; null when the transcript has no turns. */
  range(span) {
    let start = this.#point(span.start, "start"), end = this.#point(span.end, "end");
    return start === null || end === null ? null : new StaticRange({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] });
  }
  #point(position, edge) {
    let place = this.reading.turnAt(edge === "start" ? position : position - 1), turns = this.reading.turns;
    edge === "start" && position >= (turns[place]?.end ?? 0) && place + 1 < turns.length && (place += 1);
    let turn2 = turns[place], node = this.#nodes[place];
    return turn2 === void 0 || node === void 0 ? null : [node, Math.min(Math.max(position - turn2.start, 0), node.length)];
  }
  /** The position in the reading of a place in the page, wherever the browser put it. */
  position(node, offset) {
    let turn2 = this.reading.turns[this.#places.get(node) ?? -1];
    return turn2 === void 0 ? this.#nearest(node, offset) : turn2.start + offset;
  }
  #nearest(node, offset) {
    let point = document.createRange();
    point.setStart(node, offset);
    let low = 0, high = this.#nodes.length;
    for (; low < high; ) {
      let middle = low + high >> 1, text = this.#nodes[middle];
      text !== void 0 && point.comparePoint(text, 0) >= 0 ? high = middle : low = middle + 1;
    }
    return this.reading.turns[low]?.start ?? this.reading.text.length;
  }
};
function describe(paragraph, turn2) {
  paragraph.dataset.line = String(turn2.line), paragraph.dataset.role = turn2.role, paragraph.toggleAttribute("data-withheld", turn2.withheld);
  let time = turn2.at === null ? [] : [clock(turn2.at)];
  paragraph.dataset.who = [nameOf(turn2), ...time].join(`
`);
}
function nameOf({ role, respondent, label }) {
  let name = respondent ?? label ?? "";
  return role === "interviewer" && name.length > 7 ? "I" : name;
}
function clock(milliseconds) {
  let seconds = Math.floor(milliseconds / 1e3), two = (number4) => String(number4).padStart(2, "0"), hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

// src/reader/depth.ts
function pieces(spans, within, most3) {
  let edges = [];
  for (let span of spans) {
    let start = Math.max(span.start, within.start), end = Math.min(span.end, within.end);
    start < end && edges.push({ at: start, step: 1 }, { at: end, step: -1 });
  }
  edges.sort((one, other) => one.at - other.at);
  let cut = [], depth = 0;
  for (let [place, edge] of edges.entries()) {
    depth += edge.step;
    let end = edges[place + 1]?.at ?? edge.at;
    if (depth === 0 || end === edge.at) continue;
    let told2 = Math.min(depth, most3), last2 = cut.at(-1);
    last2 !== void 0 && last2.end === edge.at && last2.depth === told2 ? last2.end = end : cut.push({ start: edge.at, end, depth: told2 });
  }
  return cut;
}

// src/reader/paint.ts
var NAMES = ["sugg", "d1", "d2", "d3", "hit", "focus", "hitcur", "cursor", "selected"], canPaint = () => typeof Highlight == "function" && "highlights" in CSS, Paint = class {
  constructor(range) {
    this.range = range;
    this.#highlights = new Map(NAMES.map((name) => [name, new Highlight()]));
    for (let [priority, name] of NAMES.entries()) {
      let highlight = this.#highlights.get(name);
      highlight !== void 0 && (highlight.priority = priority, CSS.highlights.set(name, highlight));
    }
  }
  range;
  #highlights;
  #live = /* @__PURE__ */ new Map();
  /** Makes these the tints of a section, or of a purpose of its own. What was there already is left alone. */
  put(place, tinted) {
    let before = this.#live.get(place), after2 = /* @__PURE__ */ new Map();
    for (let one of tinted) {
      let key = `${one.tint} ${one.start} ${one.end}`, known2 = before?.get(key), range = known2?.range ?? this.range(one);
      range !== null && (known2 === void 0 && !after2.has(key) && this.#highlights.get(one.tint)?.add(range), after2.set(key, { tint: one.tint, range }));
    }
    for (let [key, { tint, range }] of before ?? [])
      after2.has(key) || this.#highlights.get(tint)?.delete(range);
    after2.size > 0 ? this.#live.set(place, after2) : this.#live.delete(place);
  }
  clear() {
    for (let highlight of this.#highlights.values()) highlight.clear();
    this.#live.clear();
  }
  destroy() {
    this.clear();
    for (let [name, highlight] of this.#highlights)
      CSS.highlights.get(name) === highlight && CSS.highlights.delete(name);
  }
};

// src/reader/tints.ts
var DEPTHS = ["d1", "d2", "d3"], Tints = class {
  constructor(host, looks, range) {
    this.host = host;
    this.looks = looks;
    this.#paint = new Paint(range);
  }
  host;
  looks;
  #paint;
  #hits = [];
  /** Tints a section anew. */
  section(section, within, marks) {
    let codings = marks.filter((mark) => mark.coding !== null), suggestions2 = marks.filter((mark) => mark.coding === null), deep = pieces(codings, within, DEPTHS.length).map(
      ({ start, end, depth }) => ({ start, end, tint: DEPTHS[depth - 1] ?? "d1" })
    );
    this.#paint.put(section, [...deep, ...inside("sugg", suggestions2, within), ...inside("hit", this.#hits, within)]);
  }
  /** A section that is far away has no tints. */
  clear(section) {
    this.#paint.put(section, []);
  }
  /** The hits of a search; those in sections show when the section is tinted anew. */
  hits(spans, current) {
    this.#hits = spans, this.one("hitcur", spans[current] ?? null);
  }
  /** The coding that the user is on, in its own colour. */
  focus(mark) {
    mark !== null && this.host.style.setProperty("--focus-colour", `var(--c${this.looks.of(mark.code).colour})`), this.one("focus", mark);
  }
  /** A span with a tint of its own, of which there is one. */
  one(tint, span) {
    this.#paint.put(tint, span === null ? [] : [{ tint, start: span.start, end: span.end }]);
  }
  destroy() {
    this.#paint.destroy();
  }
}, inside = (tint, spans, within) => spans.filter((span) => overlaps(span, within)).map(({ start, end }) => ({ tint, start: Math.max(start, within.start), end: Math.min(end, within.end) }));

// src/reader/twin.ts
var QUOTED = 60, LATER = 100, sign = (mark) => mark.coding === null ? "" : signs2[mark.coding.polarity], Twin = class {
  constructor(text, looks, marks) {
    this.text = text;
    this.looks = looks;
    this.marks = marks;
  }
  text;
  looks;
  marks;
  #untold = /* @__PURE__ */ new Set();
  #timer = 0;
  /** Lists the marks of sections anew, soon. */
  tell(sections) {
    for (let section of sections) this.#untold.add(section);
    this.#timer !== 0 || this.#untold.size === 0 || (this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      for (let section of this.#untold) this.#put(section, this.marks(section));
      this.#untold.clear();
    }, LATER));
  }
  destroy() {
    clearTimeout(this.#timer);
  }
  #put(section, marks) {
    let element = this.text.sections[section];
    if (element === void 0) return;
    let active = document.activeElement, kept = active instanceof HTMLElement && element.contains(active) ? active.dataset.mark : void 0;
    for (let list of element.querySelectorAll("ul")) list.remove();
    for (let [place, turn2] of this.text.turnsOf(section).entries()) {
      let here2 = marks.filter((mark) => overlaps(mark, turn2)).sort((one, other) => one.start - other.start);
      here2.length > 0 && this.text.turns[this.text.firstTurn(section) + place]?.after(this.#list(here2));
    }
    kept !== void 0 && element.querySelector(`[data-mark="${CSS.escape(kept)}"]`)?.focus();
  }
  #list(marks) {
    let list = document.createElement("ul");
    list.className = "hidden-label", list.ariaLabel = say("reader-codings", { count: marks.length });
    for (let mark of marks) {
      let item = document.createElement("li");
      item.append(this.#button(mark)), list.append(item);
    }
    return list;
  }
  /** Its words are a label and not text: the browser's own search finds only the transcript. */
  #button(mark) {
    let button = document.createElement("button");
    button.type = "button", button.tabIndex = -1, button.dataset.mark = mark.id;
    let words = this.text.reading.text.slice(mark.start, mark.end), quote2 = words.length > QUOTED ? `${words.slice(0, words.lastIndexOf(" ", QUOTED))} …` : words, code = this.looks.of(mark.code).label;
    return button.ariaLabel = mark.coding === null ? say("reader-suggestion-button", { code, quote: quote2 }) : say("reader-coding-button", { code, coder: mark.coding.coder, quote: quote2, polarity: mark.coding.polarity }), button;
  }
};

// src/reader/sheet.ts
var BESIDE = 250, Sheet = class {
  constructor(host, reading, looks, colours, reflowed) {
    this.host = host;
    this.reading = reading;
    this.looks = looks;
    this.colours = colours;
    this.reflowed = reflowed;
    this.text = new Text(reading), this.geometry = new Geometry(this.text), this.stripes = new Stripes(host, this.geometry, looks, colours), this.tints = new Tints(host, looks, (span) => this.text.range(span)), this.#twin = new Twin(this.text, looks, (section) => this.near.has(section) ? this.marks.in(section) : []), this.#spans = this.text.spans(), this.marks = this.#emptyMarks(), this.near = new Near(host, this.text, (sections) => this.#changed(sections), (section) => this.#left(section)), this.#sizing = new ResizeObserver(() => this.#sized()), this.text.element.prepend(this.stripes.canvas), this.text.estimate(host.clientWidth - BESIDE), host.append(this.text.element), this.near.watch(), this.#sizing.observe(this.text.element), this.#sizing.observe(host), document.fonts.addEventListener("loadingdone", this.#remeasure), addEventListener("beforeprint", this.#paintAll), addEventListener("afterprint", this.#unpaintFar);
  }
  host;
  reading;
  looks;
  colours;
  reflowed;
  text;
  geometry;
  stripes;
  tints;
  marks;
  near;
  #twin;
  #spans;
  #sizing;
  #focus = null;
  #hover = null;
  #width = 0;
  #frame = 0;
  /** Takes the codings and suggestions of a transcript for those that there are. */
  fill(transcript3) {
    this.marks = this.#emptyMarks(), this.marks.fill(transcript3.codings, transcript3.suggestions), this.repaint();
  }
  update(codings, removed) {
    let gone = removed.flatMap((id) => this.marks.remove(id)), come = codings.flatMap((coding) => this.marks.add(coding));
    this.#showFocus(), this.#changed(/* @__PURE__ */ new Set([...gone, ...come]));
  }
  decided(suggestions2) {
    let touched = new Set(suggestions2.flatMap((id) => this.marks.remove(id)));
    this.#showFocus(), this.#changed(touched);
  }
  /** The coding that the user is on, in its own colour. */
  set focus(id) {
    this.#focus = id, this.#showFocus();
  }
  get focus() {
    return this.#focus;
  }
  /** The coding under the pointer goes before it for as long as it is there. */
  set hover(id) {
    this.#hover !== id && (this.#hover = id, this.#showFocus());
  }
  hits(spans, current) {
    this.tints.hits(spans, current);
    for (let section of this.near.sections) this.#tint(section);
  }
  /** Draws again with other looks or colours. */
  repaint() {
    this.#showFocus(), this.#changed(this.near.sections);
  }
  /** After scrolling. */
  scrolled() {
    this.stripes.outrun && this.#draw();
  }
  destroy() {
    this.near.destroy(), this.#twin.destroy(), this.#sizing.disconnect(), cancelAnimationFrame(this.#frame), document.fonts.removeEventListener("loadingdone", this.#remeasure), removeEventListener("beforeprint", this.#paintAll), removeEventListener("afterprint", this.#unpaintFar), this.tints.destroy(), this.text.element.remove();
  }
  #emptyMarks() {
    return new Marks(this.#spans, (end) => this.reading.reach(end));
  }
  #left(section) {
    this.tints.clear(section), this.#twin.tell([section]);
  }
  #changed(sections) {
    let near = [...sections].filter((section) => this.near.has(section));
    for (let section of near) this.#tint(section);
    this.#twin.tell(near), this.#drawSoon();
  }
  #tint(section) {
    let within = this.#spans[section];
    within !== void 0 && this.tints.section(section, within, this.marks.in(section));
  }
  #showFocus() {
    this.tints.focus(this.marks.get(this.#hover ?? this.#focus ?? "")), this.#drawSoon();
  }
  #drawSoon() {
    this.#frame === 0 && (this.#frame = requestAnimationFrame(() => {
      this.#frame = 0, this.#draw();
    }));
  }
  #draw() {
    let marks = (section) => this.marks.in(section);
    this.stripes.draw({ near: this.near.sections, marks, focus: this.#hover ?? this.#focus });
  }
  #sized() {
    let width = this.text.element.clientWidth;
    if (width !== this.#width) {
      let first2 = this.#width === 0;
      this.#width = width, this.geometry.forget(), this.text.estimate(this.host.clientWidth - BESIDE), first2 || this.reflowed();
    }
    this.#draw();
  }
  #remeasure = () => {
    this.geometry.forget(), this.#draw();
  };
  #paintAll = () => {
    for (let section of this.text.sections.keys()) this.#tint(section);
  };
  #unpaintFar = () => {
    for (let section of this.text.sections.keys()) this.near.has(section) || this.tints.clear(section);
  };
};

// src/reader/opened.ts
var Opened = class {
  constructor(host, transcript3, looks, colours, events) {
    this.host = host;
    this.transcript = transcript3;
    this.events = events;
    this.#reading = new Reading(transcript3.text, transcript3.turns, document.documentElement.lang || "nl"), this.sheet = new Sheet(host, this.#reading, looks, colours, () => this.cursor.stay()), this.#selecting = new Selecting(host, this.sheet.text, this.#reading, {
      changed: (span) => this.#selected(span),
      dragged: (span) => this.sheet.tints.one("selected", span),
      clicked: (position) => this.#clicked(position),
      clickedAgain: (times, position) => this.#clickedAgain(times, position)
    }), this.cursor = new Cursor(this.sheet, () => this.selection, events.at), this.sheet.fill(transcript3);
  }
  host;
  transcript;
  events;
  sheet;
  cursor;
  #reading;
  #selecting;
  get selection() {
    return this.#selecting.span;
  }
  /** The same words with other speakers or codings. */
  renew(transcript3) {
    this.transcript = transcript3, this.sheet.text.describe(transcript3.turns), this.sheet.fill(transcript3);
  }
  /** Begins at a turn; at the first one when there are fewer. */
  beginAt(turn2) {
    let here2 = this.#reading.turn(turn2) ?? this.#reading.turn(0);
    here2 !== null && this.cursor.place(here2);
  }
  select(span) {
    this.#selecting.set(span);
  }
  selectNext(unit) {
    let next = this.#reading.next(unit, this.selection, this.cursor.span);
    next !== null && (this.select(next), this.reveal(next));
  }
  moveEdge(edge, by) {
    this.selection !== null && this.select(this.#reading.moved(this.selection, edge, by));
  }
  goBy(turns) {
    let turn2 = this.#reading.turn(this.cursor.turn + turns);
    turn2 !== null && (this.#selecting.caret(turn2.start), this.reveal(turn2));
  }
  /** The coding after the one that the user is on, of those over this place. */
  nextCoding() {
    let here2 = this.sheet.marks.over(this.selection ?? this.cursor.span).filter((mark) => mark.coding !== null), next = here2[(here2.findIndex((mark) => mark.id === this.sheet.focus) + 1) % here2.length];
    next !== void 0 && this.events.picked(next.id);
  }
  reveal(span) {
    this.cursor.place(span), isVisible(this.sheet, span) || scrollTo(this.sheet, span.start);
  }
  anchor() {
    let span = this.selection ?? this.sheet.marks.get(this.sheet.focus ?? "");
    return span === null ? null : boxFor(this.sheet, span);
  }
  holds(transcript3) {
    let { text, turns } = this.transcript;
    return text !== transcript3.text || turns.length !== transcript3.turns.length ? !1 : turns.every((turn2, place) => same2(turn2, transcript3.turns[place] ?? null));
  }
  destroy() {
    this.#selecting.set(null), this.#selecting.destroy(), this.sheet.destroy();
  }
  #selected(span) {
    span !== null && this.cursor.place(span), this.sheet.tints.one("selected", span), this.cursor.mark(), this.events.selected(span);
  }
  #clicked(position) {
    this.cursor.place({ start: position, end: position + 1 });
    let here2 = this.sheet.marks.over(this.cursor.span).sort((one, other) => one.end - one.start - (other.end - other.start)), next = here2[(here2.findIndex((mark) => mark.id === this.sheet.focus) + 1) % here2.length];
    this.events.picked(next?.id ?? null);
  }
  #clickedAgain(times, position) {
    this.select(times === 3 ? this.#reading.from("sentence", position) : this.#reading.turn(this.#reading.turnAt(position)));
  }
};

// src/reader/palette.ts
function read2(host) {
  let probe = document.createElement("span");
  probe.className = "reader-probe", probe.hidden = !0, host.append(probe);
  let worn = getComputedStyle(probe), colour = (value) => (probe.style.setProperty("color", `var(${value})`), worn.color), palette = { codes: Array.from({ length: 13 }, (_5, number4) => colour(`--c${number4}`)), page: worn.backgroundColor, ink: colour("--ink"), quiet: colour("--quiet"), sans: worn.fontFamily };
  return probe.remove(), palette;
}
var Colours = class {
  constructor(host, changed) {
    this.host = host;
    this.#forget = () => {
      this.#palette = null, changed();
    };
    for (let scheme of this.#schemes) scheme.addEventListener("change", this.#forget);
    this.#theme = new MutationObserver(this.#forget), this.#theme.observe(document.documentElement, { attributes: !0, attributeFilter: ["data-theme"] });
  }
  host;
  #palette = null;
  #schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  #theme;
  #forget;
  get palette() {
    return this.#palette ??= read2(this.host);
  }
  destroy() {
    for (let scheme of this.#schemes) scheme.removeEventListener("change", this.#forget);
    this.#theme.disconnect();
  }
};

// src/reader/pointing.ts
var Pointing = class {
  constructor(host, tip, sheet, pick) {
    this.host = host;
    this.tip = tip;
    this.sheet = sheet;
    this.pick = pick;
    host.addEventListener("pointermove", this.#move), host.addEventListener("pointerleave", this.#leave), host.addEventListener("click", this.#click);
  }
  host;
  tip;
  sheet;
  pick;
  destroy() {
    this.host.removeEventListener("pointermove", this.#move), this.host.removeEventListener("pointerleave", this.#leave), this.host.removeEventListener("click", this.#click);
  }
  #move = (event) => {
    let sheet = this.sheet();
    if (sheet === null) return;
    let found = event.target === sheet.stripes.canvas ? sheet.stripes.at(event.clientX, event.clientY) : null;
    sheet.hover = found?.marks.length === 1 ? found.marks[0]?.id ?? null : null, sheet.stripes.canvas.toggleAttribute("data-over", found !== null), found === null ? this.tip.hide() : this.tip.show(found.marks, event.clientX, event.clientY);
  };
  #leave = () => {
    this.tip.hide();
    let sheet = this.sheet();
    sheet !== null && (sheet.hover = null);
  };
  #click = (event) => {
    let sheet = this.sheet();
    if (sheet === null || !(event.target instanceof HTMLElement)) return;
    let listed2 = event.target.dataset.mark;
    if (listed2 !== void 0 && this.pick(listed2), event.target !== sheet.stripes.canvas) return;
    let marks = sheet.stripes.at(event.clientX, event.clientY)?.marks ?? [], next = marks[(marks.findIndex((mark) => mark.id === sheet.focus) + 1) % marks.length];
    next !== void 0 && this.pick(next.id);
  };
};

// src/reader/tip.ts
var MOST2 = 8, Tip = class {
  constructor(looks) {
    this.looks = looks;
    this.element.className = "reader-tip", this.element.ariaHidden = "true", this.element.popover = "manual";
  }
  looks;
  element = document.createElement("div");
  show(marks, x4, y5) {
    this.element.replaceChildren(...marks.slice(0, MOST2).map((mark) => this.#row(mark))), this.element.showPopover();
    let left2 = Math.min(x4 + 16, innerWidth - this.element.offsetWidth - 8), top = Math.min(y5 + 12, innerHeight - this.element.offsetHeight - 8);
    this.element.style.setProperty("translate", `${left2}px ${top}px`);
  }
  hide() {
    this.element.matches(":popover-open") && this.element.hidePopover();
  }
  #row(mark) {
    let look2 = this.looks.of(mark.code), row = document.createElement("div"), swatch = document.createElement("span");
    swatch.className = "swatch", swatch.dataset.colour = String(look2.colour), swatch.dataset.pattern = look2.pattern;
    let code = document.createElement("span");
    code.textContent = look2.label;
    let by = document.createElement("span");
    return by.className = "quiet", by.textContent = mark.coding === null ? say("reader-suggested") : `${mark.coding.coder}  ${sign(mark)}`, row.append(swatch, code, by), row;
  }
};

// src/reader/reader.ts
var Reader = class {
  constructor(host, events, look2) {
    this.host = host;
    this.events = events;
    host.classList.add("reader"), host.tabIndex = 0, host.role = "region", this.#looks = new Looks(look2), this.#tip = new Tip(this.#looks), this.#colours = new Colours(host, () => this.#open?.sheet.repaint()), this.#pointing = new Pointing(host, this.#tip, () => this.#open?.sheet ?? null, (id) => this.#pick(id)), host.addEventListener("scroll", this.#scrolled, { passive: !0 });
  }
  host;
  events;
  #looks;
  #colours;
  #tip;
  #pointing;
  #open = null;
  #scrolling = 0;
  show(transcript3) {
    let before = this.#open, again = before?.transcript.id === transcript3.id;
    if (this.host.ariaLabel = say("reader-pane", { transcript: transcript3.id }), before !== null && again && before.holds(transcript3)) return before.renew(transcript3);
    let [turn2, top] = before !== null && again ? [before.cursor.turn, this.host.scrollTop] : [0, 0];
    this.#close(), canPaint() ? transcript3.turns.length === 0 ? this.#say("reader-empty") : this.#build(transcript3, turn2, top) : this.#say("reader-no-highlights");
  }
  update(codings, removed) {
    let open = this.#open;
    open?.sheet.update(codings.filter((coding) => coding.transcript === open.transcript.id), removed);
  }
  decided(suggestions2) {
    this.#open?.sheet.decided(suggestions2);
  }
  repaint() {
    this.#looks.forget(), this.#open?.sheet.repaint();
  }
  hits(spans, current) {
    this.#open?.sheet.hits(spans, current);
  }
  focus(coding) {
    this.#open !== null && (this.#open.sheet.focus = coding);
  }
  selection() {
    return this.#open?.selection ?? null;
  }
  select(span) {
    this.#open?.select(span);
  }
  selectWord() {
    this.#open?.selectNext("word");
  }
  selectSentence() {
    this.#open?.selectNext("sentence");
  }
  moveEdge(edge, by) {
    this.#open?.moveEdge(edge, by);
  }
  nextTurn() {
    this.#open?.goBy(1);
  }
  previousTurn() {
    this.#open?.goBy(-1);
  }
  nextCoding() {
    this.#open?.nextCoding();
  }
  reveal(span, focusPane = !1) {
    this.#open?.reveal(span), focusPane && this.host.focus({ preventScroll: !0 });
  }
  anchor() {
    return this.#open?.anchor() ?? null;
  }
  destroy() {
    this.#close(), this.#pointing.destroy(), this.#colours.destroy(), this.host.removeEventListener("scroll", this.#scrolled), this.host.replaceChildren();
  }
  #build(transcript3, turn2, top) {
    this.#open = new Opened(this.host, transcript3, this.#looks, this.#colours, {
      selected: (span) => this.events.selected(span),
      at: (place) => this.events.at(place),
      picked: (id) => this.#pick(id)
    }), this.host.append(this.#tip.element), this.host.scrollTop = top, this.#open.beginAt(turn2);
  }
  #close() {
    this.#tip.hide(), this.#open?.destroy(), this.#open = null, this.host.replaceChildren();
  }
  #say(id) {
    let sentence = document.createElement("p");
    sentence.className = "reader-said", sentence.textContent = say(id), this.host.append(sentence);
  }
  #pick(id) {
    let sheet = this.#open?.sheet;
    if (sheet === void 0 || id === null && sheet.focus === null) return;
    let mark = sheet.marks.get(id ?? "");
    sheet.focus = mark?.id ?? null, mark !== null && mark.coding === null ? this.events.suggestion(mark.id) : this.events.focused(mark?.id ?? null);
  }
  #scrolled = () => {
    this.#scrolling === 0 && (this.#scrolling = requestAnimationFrame(() => {
      this.#scrolling = 0, this.#open?.sheet.scrolled(), this.#open?.cursor.followWindow();
    }));
  };
};

// src/read/pane.tsx
var turn = y3(0), byPointer = y3(!1), left = /* @__PURE__ */ new Map();
function look(code) {
  let known2 = codes.value.get(code);
  return { label: known2?.label ?? code, colour: known2?.colour ?? 0, pattern: known2?.pattern ?? "solid" };
}
function keepShown(pane) {
  let shown3 = null, show = (open) => {
    if (pane.show({ ...open, codings: [...allCodings()], suggestions: suggested.value }), shown3 === open.id) return;
    shown3 = open.id, document.activeElement === document.body && pane.host.focus({ preventScroll: !0 }), focused.value = null, selected(null);
    let start = open.turns[left.get(open.id) ?? 0]?.start;
    wanted.value === null && start !== void 0 && left.has(open.id) && pane.reveal({ start, end: start });
  };
  return x2(() => {
    let open = transcript2.value;
    open !== null && f3(() => show(open));
  });
}
function codingAt(span) {
  let there = codingsOver(span).filter((coding) => same2(coding, span)), code = listed.value?.code;
  return (there.find((coding) => coding.code === code) ?? there[0])?.id ?? null;
}
function keepPlace(pane) {
  let goTo = (span) => {
    let there = codingAt(span);
    wanted.value = null, pane.reveal(span, !0), pane.select(there === null ? span : null), there !== null && focusCoding(there);
  };
  return x2(() => {
    let span = wanted.value;
    span !== null && transcript2.value !== null && f3(() => goTo(span));
  });
}
function keepLooks(pane) {
  let before = "";
  return x2(() => {
    let now = (study2.value?.codes ?? []).map((code) => `${code.id} ${code.label} ${code.colour} ${code.pattern}`).join(`
`);
    before !== "" && now !== before && f3(() => pane.repaint()), before = now;
  });
}
function keepWhole(host) {
  return x2(() => {
    host.toggleAttribute("data-whole", home2.value?.preferences.whole === !0);
  });
}
function Pane() {
  let host = T2(null);
  return A2(() => {
    if (host.current === null) return;
    let pane = new Reader(host.current, {
      selected,
      focused: (coding) => {
        focused.value = coding;
      },
      at: (place) => {
        turn.value = place;
        let open = transcript2.value;
        open !== null && left.set(open.id, place);
      },
      suggestion: () => {
        go("suggestions");
      }
    }, look);
    reader.value = pane;
    let stops = [keepShown(pane), keepPlace(pane), keepLooks(pane), keepWhole(host.current), onDone((done) => {
      let open = transcript2.value?.id ?? "";
      done.reread && done.transcripts.includes(open) || (pane.update(done.codings.filter((coding) => coding.transcript === open), done.removed), done.decided.length > 0 && pane.decided(done.decided));
    })];
    return () => {
      for (let stop of stops) stop();
      reader.value = null, pane.destroy();
    };
  }, []), /* @__PURE__ */ a4("div", { class: "pane", "data-keys": "reader", onPointerUpCapture: () => {
    byPointer.value = !0;
  }, onKeyDownCapture: () => {
    byPointer.value = !1;
  }, children: /* @__PURE__ */ a4("div", { ref: host }) });
}

// src/read/switcher.tsx
function aboutOf(info) {
  let who = info.respondents.join(", ");
  return [who.toLowerCase() === nameOfFile(info.file).toLowerCase() ? "" : who, info.groups.join(", ")].filter((part) => part !== "").join(" · ");
}
function List2({ all, open, onClose }) {
  let list = T2(null), coder = study2.value?.coder ?? "";
  return A2(() => {
    list.current?.querySelector("[aria-current]")?.focus();
    let away = (event) => {
      event.target instanceof Node && list.current?.parentElement?.contains(event.target) === !1 && onClose();
    };
    return document.addEventListener("pointerdown", away, !0), () => document.removeEventListener("pointerdown", away, !0);
  }, []), /* @__PURE__ */ a4("ul", { ref: list, class: "transcripts floating", onKeyDown: (event) => {
    let links = [...list.current?.querySelectorAll("a") ?? []], at = links.findIndex((link) => link === document.activeElement), step2 = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") onClose();
    else if (step2 !== 0) links[(at + step2 + links.length) % links.length]?.focus();
    else return;
    event.preventDefault(), event.stopPropagation();
  }, children: all.map((info) => /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("a", { href: `#/read/${encodeURIComponent(info.id)}`, "aria-current": info.id === open ? "true" : void 0, onClick: onClose, children: [
    /* @__PURE__ */ a4("span", { class: "done-mark", children: info.done.includes(coder) && /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: "✓" }),
      /* @__PURE__ */ a4("span", { class: "hidden-label", children: say("workbench-done") })
    ] }) }),
    /* @__PURE__ */ a4("span", { children: [
      nameOfFile(info.file),
      " ",
      /* @__PURE__ */ a4("span", { class: "quiet", children: aboutOf(info) })
    ] }),
    /* @__PURE__ */ a4("span", { class: "quiet", children: say("workbench-codings", { count: info.codings }) })
  ] }) }, info.id)) });
}
function Switcher() {
  let listed2 = useSignal(!1), button = T2(null), all = study2.value?.transcripts ?? [], at = all.findIndex((info) => info.id === transcript2.value?.id), now = all[at];
  if (now === void 0) return null;
  let step2 = (by, id) => {
    let other = all[at + by], title = other === void 0 ? say(`workbench-${id}-transcript`) : `${say(`workbench-${id}-transcript`)}: ${nameOfFile(other.file)}`;
    return /* @__PURE__ */ a4("button", { class: "plain icon-button", disabled: other === void 0, title, "aria-label": title, onClick: () => other !== void 0 && go("read", other.id), children: /* @__PURE__ */ a4(Icon, { name: id }) });
  };
  return /* @__PURE__ */ a4("div", { class: "switcher", children: [
    step2(-1, "previous"),
    /* @__PURE__ */ a4("button", { ref: button, class: "plain switch", "aria-expanded": listed2.value, onClick: () => {
      listed2.value = !listed2.value;
    }, children: [
      /* @__PURE__ */ a4("strong", { children: nameOfFile(now.file) }),
      " ",
      /* @__PURE__ */ a4("span", { class: "quiet", children: aboutOf(now) }),
      " ",
      /* @__PURE__ */ a4(Icon, { name: "down" })
    ] }),
    step2(1, "next"),
    listed2.value && /* @__PURE__ */ a4(List2, { all, open: now.id, onClose: () => {
      listed2.value = !1, button.current?.focus();
    } })
  ] });
}

// src/read/toolbar.tsx
function Bar() {
  let bar = T2(null);
  useFloat(bar);
  let last2 = codes.value.get(recentCodes.value[0] ?? "");
  return /* @__PURE__ */ a4("div", { ref: bar, class: "selection-bar floating", role: "toolbar", "aria-label": say("workbench-selection"), onPointerDown: (event) => event.preventDefault(), children: [
    /* @__PURE__ */ a4("button", { class: "plain", onClick: () => openBox(), children: [
      say("workbench-code"),
      " ",
      /* @__PURE__ */ a4(Keycap, { id: "code" })
    ] }),
    last2 !== void 0 && /* @__PURE__ */ a4("button", { class: "plain", onClick: () => assignLast(), children: [
      /* @__PURE__ */ a4(Swatch, { code: last2 }),
      " ",
      last2.label,
      " ",
      /* @__PURE__ */ a4(Keycap, { id: "last-code" })
    ] }),
    /* @__PURE__ */ a4("button", { class: "plain", title: say("workbench-key-in-vivo"), onClick: () => assignInVivo(), children: [
      say("workbench-in-vivo"),
      " ",
      /* @__PURE__ */ a4(Keycap, { id: "in-vivo" })
    ] }),
    /* @__PURE__ */ a4("button", { class: "plain", onClick: () => memo(), children: [
      say("workbench-memo"),
      " ",
      /* @__PURE__ */ a4(Keycap, { id: "memo" })
    ] })
  ] });
}
function SelectionBar() {
  let span = selection.value, coding = focusedCoding.value, coded = span !== null && coding !== null && same2(span, coding);
  return span === null || coded || box.value !== null || !byPointer.value ? null : /* @__PURE__ */ a4(Bar, {}, `${span.start}-${span.end}`);
}

// src/read/page.tsx
function close() {
  if (sheetOpen.value) sheetOpen.value = !1;
  else if (focused.value !== null) focusCoding(null);
  else if (selection.value !== null)
    reader.value?.select(null), selected(null);
  else return !1;
}
function useDeskKeys() {
  useKeys({
    "next-turn": () => reader.value?.nextTurn(),
    "previous-turn": () => reader.value?.previousTurn(),
    sentence: () => reader.value?.selectSentence(),
    word: () => reader.value?.selectWord(),
    "next-coding": () => reader.value?.nextCoding(),
    "start-back": () => moveEdge("start", -1),
    "start-forward": () => moveEdge("start", 1),
    "end-back": () => moveEdge("end", -1),
    "end-forward": () => moveEdge("end", 1),
    code: () => openBox(),
    "last-code": assignLast,
    pinned: assignPinned,
    "in-vivo": assignInVivo,
    polarity: nextPolarity,
    prompting: nextPrompting,
    quotation: toggleQuotation,
    recode,
    remove,
    memo,
    close
  });
}
function Done() {
  let open = transcript2.value?.id, info = study2.value?.transcripts.find((one) => one.id === open);
  if (info === void 0) return null;
  let done = info.done.includes(study2.value?.coder ?? "");
  return /* @__PURE__ */ a4("button", { class: "done", "data-done": done ? "" : void 0, title: say(done ? "workbench-done-undo" : "workbench-done-about"), onClick: () => {
    perform({ act: "done", transcript: info.id, done: !done });
  }, children: done ? /* @__PURE__ */ a4($, { children: [
    /* @__PURE__ */ a4("span", { "aria-hidden": "true", children: "✓ " }),
    say("workbench-done")
  ] }) : say("workbench-done-do") });
}
var hints = ["next-turn", "sentence", "code", "last-code", "pinned", "next-coding"], none2 = O(() => study2.value?.transcripts.length === 0);
function ReadPage() {
  useDeskKeys(), useSignalEffect(() => {
    transcript2.value !== null && (box.value = null);
  });
  let open = transcript2.value, also = alsoByKey.value;
  return none2.value ? /* @__PURE__ */ a4("div", { class: "desk-empty", children: [
    /* @__PURE__ */ a4("h1", { class: "hidden-label", children: say("workbench-page-read") }),
    /* @__PURE__ */ a4("p", { children: say("workbench-no-transcripts") }),
    /* @__PURE__ */ a4("button", { class: "primary", onClick: () => go("interviews"), children: say("workbench-add-interviews") })
  ] }) : /* @__PURE__ */ a4("div", { class: "desk", "data-sheet": sheetOpen.value ? "open" : void 0, children: [
    /* @__PURE__ */ a4("h1", { class: "hidden-label", children: [
      say("workbench-page-read"),
      open !== null && `: ${open.id}`
    ] }),
    /* @__PURE__ */ a4("div", { class: "desk-head", children: [
      /* @__PURE__ */ a4(Switcher, {}),
      open !== null && /* @__PURE__ */ a4("span", { class: "quiet turn-count", children: say("workbench-turn", { at: turn.value + 1, count: open.turns.length }) }),
      /* @__PURE__ */ a4(Done, {}),
      /* @__PURE__ */ a4(Find, {}),
      /* @__PURE__ */ a4("button", { class: "sheet-button", "aria-expanded": sheetOpen.value, onClick: () => {
        sheetOpen.value = !sheetOpen.value;
      }, children: [
        /* @__PURE__ */ a4(Icon, { name: "codebook" }),
        " ",
        say("workbench-codes")
      ] })
    ] }),
    /* @__PURE__ */ a4(Pane, {}),
    /* @__PURE__ */ a4(Column, {}),
    /* @__PURE__ */ a4("p", { class: "key-line quiet", children: [
      /* @__PURE__ */ a4("span", { role: "status", children: also !== null && /* @__PURE__ */ a4("strong", { children: say("workbench-also", { key: keyNames(also)[0] ?? "" }) }) }),
      hints.map((id) => /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4(Keycap, { id }),
        " ",
        say(`workbench-key-${id}`)
      ] }, id)),
      /* @__PURE__ */ a4("span", { children: [
        /* @__PURE__ */ a4(Keycap, { id: "keys" }),
        " ",
        say("workbench-keys")
      ] })
    ] }),
    /* @__PURE__ */ a4(SelectionBar, {}),
    /* @__PURE__ */ a4(CodeBox, {})
  ] });
}

// src/frame/rail.tsx
var pages2 = ["read", "suggestions", "matrix", "interviews", "tables"];
function Rail() {
  useKeys(Object.fromEntries(pages2.map((one) => [`go-${one}`, () => go(one)])));
  let waiting2 = study2.value?.suggestions ?? 0;
  return /* @__PURE__ */ a4("nav", { class: "rail", "aria-label": say("workbench-pages"), children: pages2.map((one) => /* @__PURE__ */ a4("a", { href: `#/${one}`, "aria-current": page.value === one ? "page" : void 0, title: keyNames(`go-${one}`)[0], children: [
    /* @__PURE__ */ a4(Icon, { name: one }),
    /* @__PURE__ */ a4("span", { children: say(`workbench-page-${one}`) }),
    one === "suggestions" && waiting2 > 0 && /* @__PURE__ */ a4("span", { class: "waiting", "aria-label": say("workbench-suggestions-open", { count: waiting2 }), children: waiting2 })
  ] }, one)) });
}

// src/frame/search.tsx
var pause = 120;
function HitLine({ hit, id, active, onPick }) {
  let line2 = T2(null);
  return A2(() => {
    active && line2.current?.scrollIntoView({ block: "nearest" });
  }, [active]), /* @__PURE__ */ a4("div", { ref: line2, id, role: "option", "aria-selected": active, class: "hit", onPointerDown: (event) => event.preventDefault(), onClick: onPick, children: [
    /* @__PURE__ */ a4("span", { class: "quiet hit-place", children: [...whoAndWhere(hit), say("workbench-line", { line: hit.line })].join(" · ") }),
    /* @__PURE__ */ a4("span", { class: "serif", children: [
      "…",
      closedUp(hit.before),
      /* @__PURE__ */ a4("mark", { children: hit.text }),
      closedUp(hit.after),
      "…"
    ] })
  ] });
}
function Search() {
  let field = T2(null), words = useSignal(""), found = useSignal(null), at = useSignal(0), open = useSignal(!1);
  useKeys({ search: () => field.current?.focus() }), A2(() => {
    let asked2 = words.value.trim();
    if (asked2 === "") {
      found.value = null;
      return;
    }
    let timer = setTimeout(() => {
      search(asked2).then((answer) => {
        words.value.trim() === asked2 && (found.value = answer, at.value = 0);
      }, complain);
    }, pause);
    return () => clearTimeout(timer);
  }, [words.value]);
  let hits = found.value?.hits ?? [], shown3 = open.value && found.value !== null, pick = (hit) => {
    hit !== void 0 && (open.value = !1, go("read", hit.transcript, { start: hit.start, end: hit.end }));
  }, onKey = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      open.value = !0;
      let step2 = event.key === "ArrowDown" ? 1 : -1;
      hits.length > 0 && (at.value = (at.value + step2 + hits.length) % hits.length);
    } else if (event.key === "Enter") pick(hits[at.value]);
    else if (event.key === "Escape")
      words.value === "" && field.current?.blur(), words.value = "", open.value = !1;
    else return;
    event.preventDefault();
  };
  return /* @__PURE__ */ a4("div", { class: "search", role: "search", children: [
    /* @__PURE__ */ a4(Icon, { name: "search" }),
    /* @__PURE__ */ a4(
      "input",
      {
        ref: field,
        type: "text",
        role: "combobox",
        "aria-expanded": shown3,
        "aria-controls": "search-hits",
        "aria-autocomplete": "list",
        "aria-activedescendant": shown3 && hits.length > 0 ? `hit-${at.value}` : void 0,
        "aria-label": say("workbench-search"),
        placeholder: say("workbench-search"),
        value: words.value,
        disabled: study2.value === null,
        onInput: (event) => {
          words.value = event.currentTarget.value, open.value = !0;
        },
        onFocus: () => {
          open.value = !0;
        },
        onBlur: () => {
          open.value = !1;
        },
        onKeyDown: onKey
      }
    ),
    /* @__PURE__ */ a4(Keycap, { id: "search" }),
    /* @__PURE__ */ a4("div", { class: "search-panel floating", hidden: !shown3, children: [
      /* @__PURE__ */ a4("p", { class: "quiet", role: "status", children: shown3 ? say("workbench-search-found", { count: found.value?.total ?? 0, shown: hits.length }) : "" }),
      /* @__PURE__ */ a4("div", { id: "search-hits", role: "listbox", "aria-label": say("workbench-search-places"), children: shown3 && hits.map((hit, place) => /* @__PURE__ */ a4(HitLine, { hit, id: `hit-${place}`, active: place === at.value, onPick: () => pick(hit) }, `${hit.transcript}-${hit.start}`)) })
    ] })
  ] });
}

// src/frame/topbar.tsx
function undo() {
  study2.value?.undo != null && perform({ act: "undo" });
}
function redo() {
  study2.value?.redo != null && perform({ act: "redo" });
}
function Undo() {
  let known2 = study2.value, title = (id, what) => what == null ? say(`workbench-${id}-nothing`) : say(`workbench-${id}-what`, { what });
  return /* @__PURE__ */ a4("div", { class: "group", children: [
    /* @__PURE__ */ a4("button", { class: "plain icon-button", disabled: known2?.undo == null, title: `${title("undo", known2?.undo)} (${keyNames("undo")[0] ?? ""})`, "aria-label": title("undo", known2?.undo), onClick: undo, children: /* @__PURE__ */ a4(Icon, { name: "undo" }) }),
    /* @__PURE__ */ a4("button", { class: "plain icon-button", disabled: known2?.redo == null, title: `${title("redo", known2?.redo)} (${keyNames("redo")[0] ?? ""})`, "aria-label": title("redo", known2?.redo), onClick: redo, children: /* @__PURE__ */ a4(Icon, { name: "redo" }) })
  ] });
}
var clock2 = new Intl.DateTimeFormat("nl", { hour: "2-digit", minute: "2-digit" });
function Saved() {
  let at = study2.value?.saved, time = at == null || at === "" ? null : clock2.format(new Date(at)), words = connected.value ? saving.value > 0 ? say("workbench-saving") : time === null ? "" : say("workbench-saved", { time }) : say("workbench-connection-lost");
  return /* @__PURE__ */ a4("span", { class: connected.value ? "saved quiet" : "saved lost", role: "status", children: words });
}
function TopBar() {
  return useKeys({ undo, redo, keys: () => {
    asking.value = { ask: "keys" };
  } }), /* @__PURE__ */ a4("header", { class: "topbar", children: [
    /* @__PURE__ */ a4("button", { class: "plain study-title", title: `${study2.value?.title ?? "Codeboom"} – ${say("workbench-other-study")}`, onClick: () => go("start"), children: study2.value?.title ?? "Codeboom" }),
    /* @__PURE__ */ a4(Search, {}),
    /* @__PURE__ */ a4(Undo, {}),
    /* @__PURE__ */ a4(Saved, {}),
    /* @__PURE__ */ a4(Settings, {}),
    /* @__PURE__ */ a4("button", { class: "plain icon-button letters", title: say("workbench-keys"), "aria-label": say("workbench-keys"), onClick: () => {
      asking.value = { ask: "keys" };
    }, children: "?" })
  ] });
}

// src/frame/frame.tsx
var shown2 = { read: ReadPage, suggestions: Suggestions, matrix: Matrix, interviews: Interviews, tables: Tables };
function Frame({ of }) {
  let Page = shown2[of];
  return /* @__PURE__ */ a4("div", { class: "frame", children: [
    /* @__PURE__ */ a4("a", { class: "skip", href: "#main", onClick: (event) => {
      event.preventDefault(), document.getElementById("main")?.focus();
    }, children: say("workbench-skip") }),
    /* @__PURE__ */ a4(TopBar, {}),
    /* @__PURE__ */ a4(Rail, {}),
    /* @__PURE__ */ a4("main", { id: "main", tabIndex: -1, "data-page": page.value, children: /* @__PURE__ */ a4(Page, {}) })
  ] });
}

// src/frame/toasts.tsx
function Toasts() {
  return /* @__PURE__ */ a4("div", { class: "toasts", role: "log", "aria-live": "polite", "aria-label": say("workbench-messages"), children: told.value.map(({ id, said, undo: undo2 }) => /* @__PURE__ */ a4("div", { class: "toast floating", "data-severity": said.severity, children: [
    /* @__PURE__ */ a4("div", { children: /* @__PURE__ */ a4("p", { children: /* @__PURE__ */ a4(Sentence, { said }) }) }),
    undo2 && /* @__PURE__ */ a4("button", { onClick: () => {
      forget(id), perform({ act: "undo" });
    }, children: say("workbench-undo") }),
    /* @__PURE__ */ a4("button", { class: "plain icon-button", "aria-label": say("workbench-close"), onClick: () => forget(id), children: /* @__PURE__ */ a4(Icon, { name: "close" }) })
  ] }, id)) });
}

// src/pages/enter.ts
async function enter(opening) {
  try {
    let opened = await opening;
    return await readStudy(), home2.value = opened, go(study2.value?.transcripts.length === 0 ? "interviews" : "read"), null;
  } catch (error) {
    return error instanceof Refused ? error.said : (complain(error), null);
  }
}

// src/pages/folder-list.tsx
function FolderList({ start, onStudy, onPlace }) {
  let [listing, setListing] = d2(null), [typed, setTyped] = d2(start ?? ""), [problem, setProblem] = d2(null), list = T2(null), look2 = async (path, byHand) => {
    try {
      let found = await folders(path);
      if (setListing(found), setTyped(found.path), setProblem(null), !byHand) return;
      onPlace?.(found.path), requestAnimationFrame(() => list.current?.querySelector("button")?.focus());
    } catch (error) {
      error instanceof Refused ? setProblem(error.said) : complain(error);
    }
  };
  A2(() => {
    look2(start, !1);
  }, []);
  let choose = (name, study3) => {
    if (listing === null) return;
    let path = joined(listing.path, name);
    study3 && onStudy !== void 0 ? onStudy(path) : look2(path, !0);
  }, up = () => {
    listing?.parent != null && look2(listing.parent, !0);
  }, onEnter = (event) => {
    event.key === "Enter" && (event.preventDefault(), look2(typed, !0));
  }, onKeyDown = (event) => {
    if (event.key === "Backspace") up();
    else if (!step(list.current, event.key)) return;
    event.preventDefault();
  };
  return /* @__PURE__ */ a4("div", { class: "folders", children: [
    /* @__PURE__ */ a4("div", { class: "field-row", children: [
      /* @__PURE__ */ a4("button", { type: "button", disabled: listing?.parent == null, onClick: up, children: say("pages-folders-up") }),
      /* @__PURE__ */ a4(
        "input",
        {
          type: "text",
          "aria-label": say("pages-folders-path"),
          spellcheck: !1,
          value: typed,
          onInput: (event) => setTyped(event.currentTarget.value),
          onKeyDown: onEnter
        }
      ),
      /* @__PURE__ */ a4("button", { type: "button", onClick: () => {
        look2(typed, !0);
      }, children: say("pages-folders-go") })
    ] }),
    problem !== null && /* @__PURE__ */ a4(Problem, { said: problem }),
    /* @__PURE__ */ a4("ul", { ref: list, "aria-label": say("pages-folders-list", { path: listing?.path ?? "" }), onKeyDown, children: [
      listing?.folders.map((folder) => /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("button", { type: "button", class: "plain", onClick: () => choose(folder.name, folder.study), children: [
        /* @__PURE__ */ a4("span", { children: folder.name }),
        folder.study && /* @__PURE__ */ a4("span", { class: "mark", children: say("pages-folders-study") })
      ] }) }, folder.name)),
      listing?.folders.length === 0 && /* @__PURE__ */ a4("li", { class: "quiet", children: say("pages-folders-none") })
    ] })
  ] });
}
function step(list, key) {
  let buttons = [...list?.querySelectorAll("button") ?? []], at = buttons.findIndex((button) => button === document.activeElement), to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
  return to === void 0 ? !1 : (buttons[to]?.focus(), !0);
}
function joined(folder, name) {
  let separator = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

// src/pages/start-new.tsx
function NewStudy({ opening, open }) {
  let [title, setTitle] = d2(""), [coder, setCoder] = d2(home2.value?.coder ?? ""), [above, setAbove] = d2(home2.value?.folder ?? ""), [typed, setTyped] = d2(null), [browsing, setBrowsing] = d2(!1), first2 = T2(null);
  A2(() => first2.current?.focus(), []);
  let folder = typed ?? inside2(above, title), ready = title.trim() !== "" && coder.trim() !== "" && folder.trim() !== "";
  return /* @__PURE__ */ a4("form", { class: "start-form", onSubmit: (event) => {
    event.preventDefault(), ready && open(async () => (coder.trim() !== home2.value?.coder && await prefer({ coder: coder.trim() }), newStudy(folder.trim(), title.trim())));
  }, children: [
    /* @__PURE__ */ a4("h2", { children: say("pages-start-new") }),
    /* @__PURE__ */ a4("label", { class: "field", children: [
      say("pages-new-title"),
      /* @__PURE__ */ a4("input", { ref: first2, type: "text", value: title, placeholder: say("pages-new-title-example"), required: !0, onInput: (event) => setTitle(event.currentTarget.value) })
    ] }),
    /* @__PURE__ */ a4("label", { class: "field", children: [
      say("pages-new-coder"),
      /* @__PURE__ */ a4("input", { type: "text", value: coder, required: !0, autocomplete: "name", onInput: (event) => setCoder(event.currentTarget.value) }),
      /* @__PURE__ */ a4("span", { class: "quiet", children: say("pages-new-coder-about") })
    ] }),
    /* @__PURE__ */ a4("div", { class: "field", children: [
      /* @__PURE__ */ a4("label", { for: "new-folder", children: say("pages-new-folder") }),
      /* @__PURE__ */ a4("div", { class: "field-row", children: [
        /* @__PURE__ */ a4("input", { id: "new-folder", type: "text", value: folder, spellcheck: !1, onInput: (event) => setTyped(event.currentTarget.value) }),
        /* @__PURE__ */ a4("button", { type: "button", "aria-expanded": browsing, onClick: () => setBrowsing(!browsing), children: say("pages-new-other-folder") })
      ] }),
      /* @__PURE__ */ a4("span", { class: "quiet", children: say("pages-new-folder-about") })
    ] }),
    browsing && /* @__PURE__ */ a4(
      FolderList,
      {
        start: above,
        onPlace: (path) => {
          setAbove(path), setTyped(null);
        }
      }
    ),
    /* @__PURE__ */ a4("div", { children: /* @__PURE__ */ a4("button", { type: "submit", class: "primary", disabled: !ready || opening, children: say("pages-new-make") }) })
  ] });
}
function inside2(above, title) {
  let separator = above.includes("\\") ? "\\" : "/", name = title.trim().replace(/[\\/:*?"<>|\s]+/g, " ").replace(/[. ]+$/, "");
  return above.endsWith(separator) ? above + name : above + separator + name;
}

// src/pages/start-open.tsx
function OpenStudy({ opening, open }) {
  let recent = home2.value?.recent ?? [], openFolder = (folder) => {
    open(() => openStudy(folder));
  };
  return /* @__PURE__ */ a4("section", { class: "start-form", children: [
    /* @__PURE__ */ a4("h2", { children: say("pages-start-open") }),
    recent.length > 0 && /* @__PURE__ */ a4($, { children: [
      /* @__PURE__ */ a4("h3", { children: say("pages-open-recent") }),
      /* @__PURE__ */ a4("ul", { class: "recent", children: recent.map((one) => /* @__PURE__ */ a4("li", { children: /* @__PURE__ */ a4("button", { type: "button", class: "plain", disabled: opening, onClick: () => openFolder(one.folder), children: [
        /* @__PURE__ */ a4("span", { children: one.title }),
        " ",
        /* @__PURE__ */ a4("span", { class: "quiet", children: one.folder })
      ] }) }, one.folder)) })
    ] }),
    /* @__PURE__ */ a4("h3", { children: say("pages-open-browse") }),
    /* @__PURE__ */ a4(FolderList, { start: home2.value?.folder ?? null, onStudy: openFolder })
  ] });
}

// src/pages/start.tsx
var choices2 = ["new", "sample", "open"];
function Start() {
  let [choice, setChoice] = d2(null), [problem, setProblem] = d2(null), [opening, setOpening] = d2(!1), open = async (study3) => {
    opening || (setOpening(!0), setProblem(await enter(study3())), setOpening(!1));
  }, choose = (chosen) => {
    setProblem(null), setChoice(chosen), chosen === "sample" && open(sampleStudy);
  };
  return /* @__PURE__ */ a4("div", { class: "start", children: [
    /* @__PURE__ */ a4(Languages, {}),
    /* @__PURE__ */ a4("h1", { children: "Codeboom" }),
    /* @__PURE__ */ a4("p", { class: "start-purpose", children: say("pages-start-purpose") }),
    /* @__PURE__ */ a4("div", { class: "start-choices", children: choices2.map((one) => /* @__PURE__ */ a4(
      "button",
      {
        type: "button",
        class: "start-choice",
        "aria-expanded": one === "sample" ? void 0 : choice === one,
        disabled: opening,
        onClick: () => choose(one),
        children: [
          /* @__PURE__ */ a4("strong", { children: say(`pages-start-${one}`) }),
          /* @__PURE__ */ a4("span", { class: "quiet", children: say(`pages-start-${one}-about`) })
        ]
      },
      one
    )) }),
    problem !== null && /* @__PURE__ */ a4(Problem, { said: problem }),
    choice === "new" && /* @__PURE__ */ a4(NewStudy, { opening, open }),
    choice === "open" && /* @__PURE__ */ a4(OpenStudy, { opening, open }),
    /* @__PURE__ */ a4("p", { class: "quiet", role: "status", children: opening ? say("pages-start-opening") : "" })
  ] });
}
function Languages() {
  let spoken2 = home2.value?.preferences.language;
  return /* @__PURE__ */ a4("div", { class: "start-languages", role: "group", "aria-label": say("workbench-language"), children: ["nl", "en"].map((language2) => /* @__PURE__ */ a4("button", { type: "button", class: "plain", lang: language2, "aria-pressed": spoken2 === language2, onClick: () => {
    speakFromNow(language2);
  }, children: languages[language2] }, language2)) });
}

// src/app.tsx
async function begin() {
  let known2 = await home();
  await speak(known2.preferences.language), known2.study !== null && await readStudy(), home2.value = known2;
}
function keepTheme() {
  return x2(() => {
    let theme = home2.value?.preferences.theme;
    theme !== void 0 && (theme === "auto" ? delete document.documentElement.dataset.theme : document.documentElement.dataset.theme = theme);
  });
}
function keepTold() {
  let before = page.peek();
  return x2(() => {
    page.value !== before && (before = page.value, f3(() => {
      told.value = told.value.filter((one) => one.said.severity === "error");
    }));
  });
}
function keepTitle() {
  return x2(() => {
    let title = study2.value?.title;
    document.title = title === void 0 ? "Codeboom" : `${title} – Codeboom`;
  });
}
function keepUp() {
  return follow(
    (version) => {
      version > (study2.peek()?.version ?? version) && readAgain().catch(complain);
    },
    (change) => {
      if (change.window === windowId) return;
      (change.done === null ? readAgain() : takeIn(change.done)).catch(complain);
    },
    (line2) => {
      line2 && !connected.value && readAgain().catch(complain), connected.value = line2;
    }
  );
}
function keepFollowing() {
  let stop = null, followed = null, dispose = x2(() => {
    let open = study2.value === null ? null : home2.value?.study ?? null;
    open !== followed && (followed = open, stop?.(), stop = open === null ? null : keepUp(), transcript2.value = null, f3(() => {
      follow2();
    }));
  });
  return () => {
    dispose(), stop?.();
  };
}
function App() {
  let failed = useSignal(!1);
  if (A2(() => {
    begin().catch(() => {
      failed.value = !0;
    });
    let onHash = () => {
      follow2();
    };
    window.addEventListener("hashchange", onHash);
    let stops = [keepTheme(), keepTitle(), keepTold(), keepFollowing(), listen(), takeDropped()];
    return () => {
      window.removeEventListener("hashchange", onHash);
      for (let stop of stops) stop();
    };
  }, []), failed.value)
    return /* @__PURE__ */ a4("main", { class: "alone", children: [
      /* @__PURE__ */ a4("p", { lang: "nl", children: "Codeboom antwoordt niet. Start het programma opnieuw en laad deze pagina nog eens." }),
      /* @__PURE__ */ a4("p", { lang: "en", children: "Codeboom does not answer. Start the program again and reload this page." })
    ] });
  if (home2.value === null) return null;
  let now = page.value;
  return /* @__PURE__ */ a4($, { children: [
    now === "start" || !hasStudy.value ? /* @__PURE__ */ a4("main", { class: "alone", "aria-label": say("workbench-page-start"), children: /* @__PURE__ */ a4(Start, {}) }) : /* @__PURE__ */ a4(Frame, { of: now }),
    /* @__PURE__ */ a4(Dialogs, {}),
    /* @__PURE__ */ a4(Toasts, {})
  ] });
}

// src/main.tsx
Q(/* @__PURE__ */ a4(App, {}), document.getElementById("app"));
