package closing

import (
	"strconv"
	"time"

	"lateral/pkg/money"
)

const changedMeanwhile = "Somebody else changed this in the same moment. Look at it again."

const noSuchMonth = "There is no such month. Write it like 2026-11."

// Words are the month for people: "November 2026".
func (m Month) Words() string {
	at, err := time.Parse("2006-01", string(m))
	if err != nil {
		return string(m)
	}
	return at.Format("January 2006")
}

func numbered(m Month, version int) string { return string(m) + "/" + strconv.Itoa(version) }

// Why a month cannot be signed or reopened.

func isNotOver(m Month) string {
	return m.Words() + " is not over yet. It can be closed from " + m.Last().AddDays(1).Words() + " on."
}

func isClosedAlready(m Month) string { return m.Words() + " is closed already." }

func youSigned(m Month) string {
	return "You have signed " + m.Words() + ". Another person who handles this money has to sign it too."
}

func figuresChanged(m Month) string {
	return "The figures of " + m.Words() + " have changed since you saw them. Look at them again, and sign then."
}

func signatureFell(m Month, by string) string {
	return "The figures of " + m.Words() + " have changed since " + by + " signed them, so that signature does not " +
		"count any more. Look at them again. If you sign now, another person has to sign after you."
}

const nothingToExplain = "There is nothing to give a reason for here: this figure agrees."

const sayWhyItIsReopened = "Say why the month is reopened, for those who signed it."

func isNotClosed(m Month) string { return m.Words() + " is not closed." }

func reopenLaterFirst(m, last Month) string {
	return "Later months are closed too. Reopen " + last.Words() + " first, and then " + m.Words() + "."
}

func whatWasChecked(n int) string {
	return "closed months: " + counted(int64(n), "certificate", "certificates")
}

func reasonField(n int) string { return "reasons[" + strconv.Itoa(n) + "].text" }

// counted is a number of things: "1 line", "3 lines".
func counted(n int64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.FormatInt(n, 10) + " " + many
}

// plain is an amount without its sign.
func plain(a money.Amount) string { return a.Unsigned().String() }
