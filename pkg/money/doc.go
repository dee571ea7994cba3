// Package money counts money in whole pence and never in floating point.
//
// An [Amount] is a signed number of pence with its currency. Every sum is checked. A sum
// that does not fit, or mixes currencies, is an error and never a wrong number.
//
// # The one rounding point
//
// Amounts are rounded in one place only, [Amount.Fraction], which [Amount.Percent] uses
// too: to the nearest penny, and a half penny away from zero. Callers round what one unit
// costs, or one line of a bill, always in the same way; so a total is always a sum and is
// never rounded again. Rounding away from zero is symmetrical: what takes a line back is
// exactly the line with its sign changed. [Amount.Split] and [Amount.SplitBy] do not round;
// they hand out every penny.
package money
