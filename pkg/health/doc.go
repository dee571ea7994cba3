// Package health says how a program is: whether it lives (Healthy), whether it can answer
// (Check.Ready), what it does (Metrics), and whether its documents are whole (Look).
package health
