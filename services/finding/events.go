package finding

import "lateral/pkg/events"

// SearchesAnswered says that there is something new for a person's saved searches. The subject is
// the id of the account. Data: NewsData.
const SearchesAnswered events.Type = "finding.searches-answered"

// NewsData says for which of a person's searches there is something new.
type NewsData struct {
	AccountID string `json:"accountId"`
	News      []News `json:"news"`
}

// News are the services that are new to a search, the best first.
type News struct {
	SearchID   string   `json:"searchId"`
	ServiceIDs []string `json:"serviceIds"`
}
