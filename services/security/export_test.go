package security

import "lateral/pkg/events"

// SetMost sets how many entries one program makes in a day.
func (s *Service) SetMost(n int) { s.tally.most = n }

// Powers are the events that the witness writes.
func Powers() []events.Type {
	var all []events.Type
	for what := range powers() {
		all = append(all, what)
	}
	return all
}
