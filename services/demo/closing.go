package demo

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/services/register"
)

// merging is a member of the alliance that closes in the play; its number
// follows those of the area. An operator has yet to confirm its successor, the
// school at an index of the area, so its head still waits.
var merging = school{"Wenlow Grange Infant School", community, primary, "Wenlow", 940, 810, 158, 4, 7}

const (
	mergingHead = "Rosalind Peake"
	mergesInto  = 27
	closedFor   = 19 // days
)

// registerDay is how the register writes a day.
const registerDay = "02-01-2006"

// closeMerging imports the register's rows from the day of the closing on.
func (s *stage) closeMerging(ctx context.Context) error {
	quietly := func(int, int) {}
	on := date.Noon(s.clock.Now()).Format(registerDay)
	closed, err := file([][]string{registerHead, registerRow(len(area), merging, on)})
	if err != nil {
		return err
	}
	if _, err := s.Register.Import(ctx, strings.NewReader(closed), quietly); err != nil {
		return err
	}
	named, err := file([][]string{
		{"URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"},
		{string(urn(len(area))), string(urn(mergesInto)), area[mergesInto].name, "Successor - merged", on},
	})
	if err != nil {
		return err
	}
	links, err := register.ReadLinks(strings.NewReader(named))
	if err != nil {
		return err
	}
	_, err = s.Register.ApplyLinks(ctx, links, quietly)
	return err
}

// registerFile is the area, and the school that closes, as the play begins.
func registerFile() (string, error) {
	rows := [][]string{registerHead}
	for i, s := range area {
		rows = append(rows, registerRow(i, s, ""))
	}
	return file(append(rows, registerRow(len(area), merging, "")))
}
