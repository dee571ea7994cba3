// Package load keeps how much each leader was shown, asked and booked of late, so that among near
// equals others have their turn.
//
// It is a projection of events, and of what the program showed, which a job writes down. A step
// counts once, however often it is told; it decays by half in four weeks and is dropped after
// eight times as long. Memory holds what was read, and is brought up to date by CatchUp.
package load
