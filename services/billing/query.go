package billing

import "time"

// Query is what the payer asks about an invoice before it pays. While nobody answers, the
// payer gets no reminder.
type Query struct {
	Words  string    `json:"words"`
	By     string    `json:"by"`     // account, of the payer
	ByName string    `json:"byName"` // as on the day
	At     time.Time `json:"at"`

	Answer         string     `json:"answer,omitempty"` // "" while nobody answered
	AnsweredBy     string     `json:"answeredBy,omitempty"`
	AnsweredByName string     `json:"answeredByName,omitempty"`
	AnsweredAt     *time.Time `json:"answeredAt,omitempty"`
}
