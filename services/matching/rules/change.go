package rules

import "lateral/services/needs"

// Change is a change of a need that lets a service in.
type Change struct {
	Way     Way
	Words   string      // what it takes, after "Fits": "with £60.00 more"
	Does    string      // the verb for a button: "Raise the budget to £1,110.00"
	Did     string      // the same, once it is done: "The budget is £1,110.00 now"
	Asks    string      // what to confirm first, where it is about money, or about who sees the need; else ""
	Before  needs.Ask   // of the need
	Ask     needs.Ask   // after the change
	ShownTo needs.Reach // Wider alone: how far the need is shown at once
	easing  easing
}

// Onto is the ask after the change. How far the need is shown is no part of it: see
// ShownTo.
func (c Change) Onto(a needs.Ask) needs.Ask { return c.easing.onto(a) }
