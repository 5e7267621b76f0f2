"""Counts the outcomes in the test results of a folder and prints them as one line."""

import pathlib
import sys
import xml.etree.ElementTree as xml

NAMESPACE = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"

passed = failed = skipped = 0
for results in pathlib.Path(sys.argv[1]).glob("*.trx"):
    for result in xml.parse(results).iter(f"{NAMESPACE}UnitTestResult"):
        outcome = result.get("outcome")
        if outcome == "Passed":
            passed += 1
        elif outcome == "NotExecuted":
            skipped += 1
        else:
            failed += 1
            print(f"failed: {result.get('testName')}")

print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
sys.exit(0 if passed and not failed else 1)
