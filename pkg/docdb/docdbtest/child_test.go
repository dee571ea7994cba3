package docdbtest_test

import (
	"fmt"
	"os"
	"testing"

	"lateral/pkg/docdb/docdbtest"
)

const childVariable = "TEST_DOCDBTEST_CHILD"

// A child says what the parent waits for, and goes on until it is killed.
func TestAChildRunsTheTestThatStartedIt(t *testing.T) {
	if told := os.Getenv(childVariable); told != "" {
		_, _ = fmt.Fprintln(os.Stdout, "told", told)
		<-t.Context().Done()
		return
	}
	for _, value := range []string{"one", "another"} {
		t.Run(value, func(t *testing.T) {
			child := docdbtest.StartAgain(t, childVariable, value)
			said, more := child.Next()
			for more && said != "told "+value {
				said, more = child.Next()
			}
			if !more {
				t.Fatal("the child said nothing")
			}
			child.Kill()
			child.Wait()
			if said, more := child.Next(); more {
				t.Errorf("a killed child said %q", said)
			}
		})
	}
}
