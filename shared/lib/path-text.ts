/** How a way through a tree is written on the screen and on paper: "Gedung A › Ruang 1 › Boks 12". */
export const PATH_SIGN = ' › ';
