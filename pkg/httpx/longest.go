package httpx

// longestHead is how many bytes an address and the headers have at most: two thousand characters of a
// query, whatever their script, and what browsers send beside.
const longestHead = 32 << 10
