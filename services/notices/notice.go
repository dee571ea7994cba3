package notices

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Notice is one message to one person in the app.
type Notice struct {
	docdb.Meta
	AccountID string     `json:"accountId"`
	EventID   string     `json:"eventId"`
	Title     string     `json:"title"`
	Text      string     `json:"text"`
	Path      string     `json:"path"` // of the screen to continue on
	At        time.Time  `json:"at"`
	ReadAt    *time.Time `json:"readAt,omitempty"`
	Unread    bool       `json:"unread,omitempty"`
	Held      bool       `json:"held,omitempty"` // no letter went out yet; see CatchUp
}

// telling is a rule's message to one person.
type telling struct {
	accountID string     // in the app and by letter
	email     string     // by letter only, to somebody without an account
	private   bool       // only by letter
	own       bool       // also to the person who did it, and always by letter
	urgent    bool       // about safety: it waits for no school day
	by        date.Day   // until when the reader has to act; "" where nothing ends
	days      []date.Day // on which what it is about happens
	about     string     // its subject for counting, the same each time; "" means the path
	title     string
	text      string
	path      string
	linkID    string // its one-time link, whose token is added to the path
	action    string // the text of the link in the letter
	paper     paper  // the document that the letter announces, and carries
}

var collection = docdb.Of[Notice]("notices",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "at"}},
	docdb.Index{Name: "unread", Fields: []string{"accountId", "at"},
		Where: []docdb.Equals{{Field: "unread", Value: true}}},
	docdb.Index{Name: "held", Fields: []string{"accountId", "at"}, Where: []docdb.Equals{{Field: "held", Value: true}}},
)

// Schemas are the collections of notices.
func Schemas() []docdb.Schema { return []docdb.Schema{collection.Schema} }
