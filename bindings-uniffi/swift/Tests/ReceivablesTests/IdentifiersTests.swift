import XCTest

import Receivables

final class IdentifiersTests: XCTestCase {
    func testAReferenceIsPrintedAndFoundAgain() throws {
        let printed = try makeReference(scheme: .iso11649, body: "INV 2026-0042")
        XCTAssertEqual(printed.printed, "RF73 INV2 0260 042")
        XCTAssertEqual(try checkReference(scheme: .iso11649, text: "rf73inv20260042"), printed)
        XCTAssertEqual(try recogniseReferences(text: "RF73INV20260042"), [printed])
        XCTAssertEqual(try checkReferenceIn(country: "FI", text: "2023 0000 98").scheme, .finnish)
        XCTAssertEqual(try referenceSchemes(country: "NL"), [.dutch, .iso11649])
        XCTAssertThrowsError(try checkReference(scheme: .belgian, text: "+++020/3430/57641+++"))
    }

    func testAccountsAndVatNumbersAreChecked() throws {
        XCTAssertEqual(try checkIban(text: "es91 2100 0418 4502 0005 1332").nationalCheck, true)
        XCTAssertEqual(try ibanOfBban(country: "BE", bban: "435-4111611-55").printed, "BE31 4354 1116 1155")
        XCTAssertEqual(try checkVatNumber(text: "BE (0)468.561.072").compact, "BE0468561072")
        XCTAssertEqual(try checkVatNumberIn(country: "GR", text: "094259216").compact, "EL094259216")
        XCTAssertThrowsError(try checkVatNumber(text: "US 12-3456789"))
    }
}
