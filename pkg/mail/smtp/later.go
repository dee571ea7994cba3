package smtp

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// Some servers say "never" (a reply that begins with 5) when they mean "not now": the
// mailbox or the day's quota is full, they are busy, they do not know us yet. Such a letter
// is worth another try.

// laterCodes are enhanced status codes (RFC 3463, and those that large services add) for a
// temporary condition.
var laterCodes = []string{
	"5.2.2",   // mailbox full
	"5.3.1",   // mail system full
	"5.3.2",   // system not accepting messages
	"5.4.5",   // congestion; "daily user sending quota exceeded"
	"5.7.28",  // mail flood
	"5.7.705", // tenant exceeded its threshold
	"5.7.708", // traffic not accepted from this address, until it is known
}

// laterWords are words of servers beside a code that says something else, such as "550
// 5.7.1 daily quota exceeded".
var laterWords = regexp.MustCompile(
	`(?i)quota|\brate\b|throttl|too many|too fast|too much mail|limit (was |is |has been )?(exceeded|reached)` +
		`|exceed(s|ed|ing)? .{0,40}\b(limit|threshold|allowance)|try (again|later)|again later|temporar|grey-?list|gray-?list` +
		`|busy|congest|overload|over capacity|mailbox (is )?full|insufficient (system )?(storage|resources)`)

// neverWords are for letters that will be as large, or as unwelcome, tomorrow.
var neverWords = regexp.MustCompile(`(?i)message (size|is too (large|big))|size limit|line (is )?too long`)

var (
	addresses    = regexp.MustCompile(`\S+@\S+`) // "busy@place.example" says nothing about the server
	enhancedCode = regexp.MustCompile(`\b5\.\d{1,3}\.\d{1,3}\b`)
)

// meansLater says whether the condition behind a permanent refusal may still pass.
func meansLater(refusal *gomail.SendError) bool {
	reply, _, _ := strings.Cut(refusal.Error(), ", affected recipient(s): ") // the rest is go-mail's own
	reply = addresses.ReplaceAllString(reply, "")
	code := cmp.Or(refusal.EnhancedStatusCode(), enhancedCode.FindString(reply))
	switch {
	case strings.HasPrefix(code, "5.1."), neverWords.MatchString(reply):
		return false // no such address
	case slices.Contains(laterCodes, code):
		return true
	}
	return laterWords.MatchString(reply)
}
