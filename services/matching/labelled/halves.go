package labelled

import (
	"strconv"
	"strings"
)

// Reporting says whether a need is of the half that is reported: its number is even. Weights were
// set on the other half. A need without a number is reported.
func Reporting(n Need) bool {
	number, err := strconv.Atoi(strings.TrimLeft(n.ID, "abcdefghijklmnopqrstuvwxyz_"))
	return err != nil || number%2 == 0
}

// Setting says whether a need is of the half on which weights are set.
func Setting(n Need) bool { return !Reporting(n) }

// Every says that all needs count: of a set that is not our own nothing was set.
func Every(Need) bool { return true }
