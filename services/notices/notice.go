package notices

import (
	"time"

	"lateral/pkg/docdb"
)

// Notice is one thing that one person was told in the app.
type Notice struct {
	docdb.Meta
	AccountID string     `json:"accountId"`
	EventID   string     `json:"eventId"`
	Title     string     `json:"title"`
	Text      string     `json:"text"`
	Path      string     `json:"path"` // of the screen where it goes on
	At        time.Time  `json:"at"`
	ReadAt    *time.Time `json:"readAt,omitempty"`
	Unread    bool       `json:"unread,omitempty"`
	Held      bool       `json:"held,omitempty"` // no letter went out yet; see CatchUp
}

// telling is what a rule wants said to one person.
type telling struct {
	accountID string // in the app and by letter
	email     string // by letter only, to somebody without an account
	private   bool   // by letter only
	own       bool   // also to whoever did it, and always by letter
	about     string // what it counts as, however often it begins anew; "" is the path
	title     string
	text      string
	path      string
	linkID    string // a one-time link goes with it: its token is put behind the path
	action    string // what the link in the letter says
}

var collection = docdb.Of[Notice]("notices",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "at"}},
	docdb.Index{Name: "unread", Fields: []string{"accountId", "at"}, Where: []docdb.Equals{{Field: "unread", Value: true}}},
	docdb.Index{Name: "held", Fields: []string{"accountId", "at"}, Where: []docdb.Equals{{Field: "held", Value: true}}},
)

// Schemas are the collections of notices.
func Schemas() []docdb.Schema { return []docdb.Schema{collection.Schema} }
