package finding

import "fmt"

func shortlistFull(most int) string {
	return fmt.Sprintf("A shortlist holds %d services. Please take one off first.", most)
}

func youHaveSavedMany(most int) string {
	return fmt.Sprintf("You have saved %d searches. Please delete one first.", most)
}
