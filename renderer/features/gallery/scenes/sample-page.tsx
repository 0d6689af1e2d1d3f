/** A drawn letter in the place of a scan. */
export const SamplePage = () => (
  <svg viewBox="0 0 132 176" aria-hidden="true" width="138" height="184">
    <rect width="132" height="176" fill="#fff" />
    <g stroke="#3a3a3a" fill="none">
      <path d="M14 17h9v11l-4.5 3-4.5-3z" />
      <path d="M34 19h74M44 25h54" strokeWidth="2.5" />
      <path d="M12 35h108M12 37.5h108" />
      <path d="M40 49h52" strokeWidth="3" />
      <path d="M50 56h32" />
      <path
        stroke="#9a9a9a"
        strokeWidth="1.5"
        d="M14 69h104M14 75h104M14 81h98M14 87h104M14 93h60M14 105h104M14 111h104M14 117h88M14 129h46"
      />
      <path d="M84 143h30M84 166h30" />
    </g>
    <circle cx="92" cy="154" r="11" fill="none" stroke="#2B3A8E" strokeWidth="1.5" opacity=".75" />
    <circle cx="92" cy="154" r="7" fill="none" stroke="#2B3A8E" opacity=".75" />
    <path d="M92 158q6-12 9-4t10-4" fill="none" stroke="#2B3A8E" strokeWidth="1.3" />
  </svg>
);
