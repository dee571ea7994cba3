// Package labelled measures how well an order of services answers labelled needs.
//
// A set is a folder: services.jsonl (id, designation, phases, title, description, perhaps
// themes), needs.jsonl (id, phase, text, perhaps themes) and qrels.tsv (need, service, grade from
// 1 to 3; what does not help is left out), parted by tabs.
//
// The measures are those of the field: nDCG (Järvelin and Kekäläinen, 2002, with gains of 2^grade-1),
// recall and success at a rank, for grades from 2 on; intervals are by bootstrap over needs.
package labelled
